package io.haedap.inquiry.promise;

import io.haedap.hours.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Runs the clocks of inquiries: laid when one comes in, and made to follow whatever becomes of it, in the transaction of that change.
 * What is due next is what lists and claims go by.
 */
@Component
public class PromiseKeeper {

    /** A promise may change twice in a moment, as when something is taken back: only what stays is told by letter. */
    static final Duration LETTER_AFTER = Duration.ofMinutes(2);

    private final PromisePolicies policies;
    private final ClockStore clocks;
    private final PauseStore pauses;
    private final PromiseStore promises;
    private final Reckoning reckoning;

    PromiseKeeper(
            PromisePolicies policies,
            ClockStore clocks,
            PauseStore pauses,
            PromiseStore promises,
            Reckoning reckoning) {
        this.policies = policies;
        this.clocks = clocks;
        this.pauses = pauses;
        this.promises = promises;
        this.reckoning = reckoning;
    }

    /** Until when an answer is promised to what comes in now: the sooner of first reply and resolution. */
    public Instant promised(Ground ground, Instant received) {
        return new Round(ground, policies.of(ground), reckoning)
                .begin(0, 1, received)
                .due();
    }

    /** Lays the clocks of an inquiry that was just stored with what it was promised. */
    public void begin(Stand stand) {
        lay(stand, stand.receivedAt());
    }

    private Instant lay(Stand stand, Instant from) {
        var round = new Round(stand.ground(), policies.of(stand.ground()), reckoning).begin(stand.inquiry(), 1, from);
        clocks.begin(stand.inquiry(), round.due(), round.clocks());
        return round.due();
    }

    /** What is due next now; as it was where no clock runs, or while they stand. */
    public Instant follow(Stand stand, Turn turn) {
        var known = clocks.of(stand.inquiry());
        if (known.isEmpty()) {
            if (stand.isRunning()) {
                return turn == Turn.ON ? adopt(stand) : lay(stand, stand.at());
            }
            promises.open(stand.inquiry(), false);
            return stand.dueAt();
        }
        var course = new Course(stand, policies.of(stand.ground()), reckoning, known, pauses.of(stand.inquiry()));
        course.run(turn, taken(stand, turn));
        if (!course.isMoved()) {
            return stand.dueAt();
        }
        course.ended().ifPresent(pause -> pauses.end(pause, course.endsAt()));
        course.begun().ifPresent(pause -> pauses.begin(stand.inquiry(), pause.reason(), pause.began()));
        course.goesOn().ifPresent(pauses::goOn);
        clocks.add(course.added());
        clocks.save(course.changed());
        promises.open(stand.inquiry(), course.isOpen());
        var due = course.due();
        if (due != null && course.isOpen()) {
            promises.promise(
                    stand.inquiry(),
                    new PromiseStore.Change(stand.dueAt(), due, course.reason(), stand.at()),
                    stand.at().plus(LETTER_AFTER));
        }
        return due == null ? stand.dueAt() : due;
    }

    private List<PromiseStore.Taken> taken(Stand stand, Turn turn) {
        return switch (turn) {
            case ON, ANEW, DONE -> List.of();
            case TIED -> List.of(new PromiseStore.Taken(stand.dueAt(), stand.at()));
            case PARTED -> promises.taken(stand.inquiry());
        };
    }

    /** An inquiry that is older than the policies keeps the date that it was promised. */
    Instant adopt(Stand stand) {
        var laid = new Round(stand.ground(), policies.of(stand.ground()), reckoning).adopt(stand);
        clocks.begin(stand.inquiry(), stand.dueAt(), laid);
        if (stand.status() == io.haedap.inquiry.InquiryStatus.WAITING_FOR_CUSTOMER) {
            pauses.begin(stand.inquiry(), PauseReason.WAITING_FOR_CUSTOMER, stand.at());
        }
        return stand.dueAt();
    }

    static List<Pause> standing(List<PauseStore.Row> rows) {
        return rows.stream().map(PauseStore.Row::pause).filter(Objects::nonNull).toList();
    }
}
