package io.haedap.inquiry.promise;

import io.haedap.hours.Pause;
import io.haedap.inquiry.InquiryStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a change of an inquiry does to its clocks and pauses: reckoned here, stored by whoever asked. */
final class Course {

    private final Stand stand;
    private final PromisePolicy policy;
    private final Reckoning reckoning;
    private final List<PauseStore.Row> before;
    private final List<PauseStore.Row> pauses;
    private final List<PromiseClock> known;
    private final int round;
    private final Instant roundsBefore;
    private List<PromiseClock> now;
    private PauseStore.@Nullable Row ended;
    private Instant endsAt;
    private PauseStore.@Nullable Row begun;
    private PauseStore.@Nullable Row goesOn;
    private boolean isAnew;
    private boolean isBack;
    private boolean isTied;

    Course(
            Stand stand,
            PromisePolicy policy,
            Reckoning reckoning,
            List<PromiseClock> all,
            List<PauseStore.Row> pauses) {
        this.stand = stand;
        this.policy = policy;
        this.reckoning = reckoning;
        this.round = all.getLast().round();
        this.roundsBefore = all.stream()
                .filter(clock -> clock.round() < round)
                .flatMap(clock -> Stream.ofNullable(clock.ending()))
                .map(PromiseClock.Ending::at)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        this.known = all.stream().filter(clock -> clock.round() == round).toList();
        this.now = known;
        this.before = pauses;
        this.pauses = new ArrayList<>(pauses);
        this.endsAt = stand.at();
    }

    void run(Turn turn) {
        run(turn, List.of());
    }

    /** With what was promised to those that it goes on for. */
    void run(Turn turn, List<PromiseStore.Taken> taken) {
        if (stand.isRunning()) {
            begin(turn);
            pause(wanted());
            reckon(turn, taken);
        } else {
            endsAt = end();
            pause(null);
            end(endsAt, turn);
        }
    }

    /** What ended goes on, or a new round begins; our first word ends the one clock. */
    private void begin(Turn turn) {
        var resolution = clock(ClockKind.RESOLUTION);
        isTied = turn == Turn.TIED || turn == Turn.PARTED;
        if (!resolution.isRunning() && turn != Turn.ON) {
            isAnew = true;
            now = new Round(stand.ground(), policy, reckoning)
                    .begin(stand.inquiry(), round + 1, stand.at())
                    .clocks();
            return;
        }
        if (!resolution.isRunning()) {
            isBack = true;
            resume(Objects.requireNonNull(resolution.ending()).at());
        }
        now = now.stream().map(this::follow).toList();
    }

    private void resume(Instant ended) {
        now = now.stream()
                .map(clock -> clock.kind() == ClockKind.RESOLUTION || !isWordGiven(clock) ? clock.goesOn() : clock)
                .toList();
        before.stream()
                .filter(pause -> ended.equals(pause.ended()) && wanted() == pause.reason())
                .findFirst()
                .ifPresent(pause -> {
                    goesOn = pause;
                    pauses.remove(pause);
                    pauses.add(new PauseStore.Row(pause.id(), pause.reason(), pause.began(), null));
                });
    }

    private PromiseClock follow(PromiseClock clock) {
        if (clock.kind() == ClockKind.FIRST_REPLY) {
            if (clock.isRunning() && isWordGiven(clock)) {
                return ended(clock, Objects.requireNonNull(stand.answeredAt()));
            }
            var ending = clock.ending();
            if (ending != null && ending.outcome() != Outcome.DROPPED && !isWordGiven(clock)) {
                isBack = true;
                return clock.goesOn();
            }
        }
        return clock;
    }

    private boolean isWordGiven(PromiseClock clock) {
        return stand.isAnsweredSince(clock.startedAt());
    }

    private @Nullable PauseReason wanted() {
        return switch (stand.status()) {
            case WAITING_FOR_CUSTOMER -> PauseReason.WAITING_FOR_CUSTOMER;
            case ON_HOLD -> policy.terms().holdPauses() ? PauseReason.ON_HOLD : null;
            case RECEIVED, OPEN, ANSWERED, CLOSED, SPAM -> null;
        };
    }

    /** What is said while a reply can still be taken back begins when that leaves. */
    private void pause(@Nullable PauseReason wanted) {
        var lasting = pauses.stream().filter(pause -> pause.ended() == null).findFirst();
        if (lasting.isPresent() && lasting.get().reason() != wanted) {
            var last = lasting.get();
            ended = last;
            pauses.remove(last);
            if (endsAt.isAfter(last.began())) {
                pauses.add(new PauseStore.Row(last.id(), last.reason(), last.began(), endsAt));
            }
        }
        if (wanted != null && (lasting.isEmpty() || ended != null)) {
            var answered = stand.answeredAt();
            var began = answered != null && answered.isAfter(stand.at()) ? answered : stand.at();
            begun = new PauseStore.Row(0, wanted, began, null);
            pauses.add(begun);
        }
    }

    private void reckon(Turn turn, List<PromiseStore.Taken> taken) {
        var standing = PromiseKeeper.standing(pauses);
        var reckoned = new ArrayList<PromiseClock>();
        for (var clock : now) {
            if (!clock.isRunning()) {
                reckoned.add(clock);
                continue;
            }
            var termed = clock.countedBy(counted(clock));
            reckoned.add(reckoning.reckoned(
                    termed.cappedAt(cap(termed, turn, taken)), policy.terms(), standing, stand.at()));
        }
        now = Round.quiet(reckoned);
    }

    /** A promise that is older than the policies stays as it was. */
    private PromiseClock.Counted counted(PromiseClock clock) {
        return clock.counted().policy() == null
                ? new PromiseClock.Counted(
                        null,
                        stand.ground(),
                        clock.counted().calendar(),
                        clock.counted().allowed())
                : new Round(stand.ground(), policy, reckoning).counted(clock.kind());
    }

    private Instant end() {
        var end = stand.status() == InquiryStatus.ANSWERED ? stand.answeredAt() : stand.closedAt();
        return end == null ? stand.at() : end;
    }

    /** What was promised to those it was merged with, as far as that is sooner. */
    private @Nullable Instant cap(PromiseClock clock, Turn turn, List<PromiseStore.Taken> taken) {
        var caps = taken.stream()
                .filter(one -> one.at().isAfter(roundsBefore))
                .map(one -> cap(clock, one))
                .flatMap(Optional::stream);
        var kept = turn == Turn.PARTED ? Stream.<Instant>empty() : Stream.ofNullable(clock.capAt());
        return Stream.concat(kept, caps).min(Instant::compareTo).orElse(null);
    }

    /** As if nothing had stood before it was taken over: what stands later moves it on. */
    private Optional<Instant> cap(PromiseClock clock, PromiseStore.Taken one) {
        var stood = pauses.stream()
                .filter(pause -> pause.began().isBefore(one.at()))
                .map(pause -> new Pause(pause.began(), pause.ended() == null ? one.at() : pause.ended()))
                .toList();
        var counted = clock.counted();
        var own = reckoning.due(counted.calendar(), counted.allowed(), clock.startedAt(), stood);
        return own != null && one.due().isBefore(own)
                ? Optional.of(reckoning.sooner(counted.calendar(), clock.startedAt(), one.due(), stood))
                : Optional.empty();
    }

    /** What nobody was answered is dropped: it was withdrawn, merged, or spam. What was closed as done is kept or missed by its time. */
    private void end(Instant at, Turn turn) {
        var first = clock(ClockKind.FIRST_REPLY);
        var isSaid = isWordGiven(first);
        now = now.stream()
                .map(clock -> {
                    if (!clock.isRunning()) {
                        return clock;
                    }
                    if (stand.status() == InquiryStatus.SPAM || (!isSaid && turn != Turn.DONE)) {
                        return clock.ended(new PromiseClock.Ending(at, Outcome.DROPPED, BigDecimal.ZERO));
                    }
                    var answered = isSaid ? Objects.requireNonNull(stand.answeredAt()) : at;
                    return ended(clock, clock.kind() == ClockKind.FIRST_REPLY ? answered : at);
                })
                .toList();
    }

    private PromiseClock ended(PromiseClock clock, Instant at) {
        var standing = PromiseKeeper.standing(pauses);
        var worked = reckoning.worked(clock.counted().calendar(), clock.startedAt(), at, standing);
        return clock.ended(
                new PromiseClock.Ending(at, at.isAfter(clock.dueAt()) ? Outcome.MISSED : Outcome.MET, worked));
    }

    private PromiseClock clock(ClockKind kind) {
        return now.stream().filter(clock -> clock.kind() == kind).findFirst().orElseThrow();
    }

    boolean isOpen() {
        return now.stream().anyMatch(PromiseClock::isRunning);
    }

    /** What is due next; null where nothing runs, or it stands. */
    @Nullable
    Instant due() {
        return wanted() != null
                ? null
                : now.stream()
                        .filter(PromiseClock::isRunning)
                        .map(PromiseClock::dueAt)
                        .min(Instant::compareTo)
                        .orElse(null);
    }

    ChangeReason reason() {
        if (isTied) {
            return ChangeReason.MERGE;
        }
        if (isAnew) {
            return ChangeReason.ANEW;
        }
        if (ended != null) {
            return ChangeReason.PAUSE;
        }
        var was = known.getLast().counted().ground();
        if (was.priority() != stand.ground().priority()) {
            return ChangeReason.PRIORITY;
        }
        if (!was.queue().equals(stand.ground().queue())) {
            return ChangeReason.QUEUE;
        }
        return isBack ? ChangeReason.BACK : ChangeReason.POLICY;
    }

    /** Whether anything is to be stored. */
    boolean isMoved() {
        return ended != null || begun != null || goesOn != null || !known.equals(now);
    }

    List<PromiseClock> added() {
        return now.stream().filter(clock -> clock.id() == 0).toList();
    }

    List<PromiseClock> changed() {
        return now.stream()
                .filter(clock -> clock.id() != 0 && !known.contains(clock))
                .toList();
    }

    Optional<PauseStore.Row> ended() {
        return Optional.ofNullable(ended);
    }

    Instant endsAt() {
        return endsAt;
    }

    Optional<PauseStore.Row> begun() {
        return Optional.ofNullable(begun);
    }

    Optional<PauseStore.Row> goesOn() {
        return Optional.ofNullable(goesOn);
    }
}
