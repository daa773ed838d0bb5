package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows what a change of hours would bring before it is made: the change is made, looked at, and taken back, so that nothing can be
 * shown that would not happen.
 */
@Service
@PreAuthorize("hasAuthority('settings:write')")
public class ChangePreview {

    private static final int EXAMPLES = 50;

    /** What the public would see of a calendar; {@code before} or {@code after} is null where it does not exist then. */
    public record Shift(
            String calendar,
            LocalText name,
            @Nullable Opening before,
            @Nullable Opening after) {

        /** Whether it is open now or changes next at another moment. */
        public boolean isVisible() {
            return before == null
                    || after == null
                    || before.openNow() != after.openNow()
                    || !Objects.equals(before.changesAt(), after.changesAt());
        }
    }

    /** All calendars that would count otherwise, and the deadlines that would move. */
    public record Outlook(List<Shift> calendars, List<MovesDeadlines.Moves> moves) {

        public long moved() {
            return moves.stream().mapToLong(MovesDeadlines.Moves::moved).sum();
        }
    }

    private final Calendars calendars;
    private final List<MovesDeadlines> movers;
    private final TransactionTemplate trial;
    private final Clock clock;

    ChangePreview(
            Calendars calendars, List<MovesDeadlines> movers, PlatformTransactionManager transactions, Clock clock) {
        this.calendars = calendars;
        this.movers = movers;
        this.trial = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * {@code change} is a command of one of the desks of this module; what it refuses is refused here. Deadlines are counted once it is
     * taken back, so that nobody who changes hours waits for that.
     */
    public Outlook of(Runnable change) {
        var before = calendars.now();
        return compare(before, Objects.requireNonNull(trial.execute(status -> {
            status.setRollbackOnly();
            change.run();
            return calendars.now();
        })));
    }

    private Outlook compare(CalendarSet before, CalendarSet after) {
        var now = clock.instant();
        var shifts = new ArrayList<Shift>();
        var proposed = new LinkedHashMap<String, Reckoner>();
        for (var calendar : after.calendars()) {
            var former = before.find(calendar.slug()).orElse(null);
            if (former == null || !former.countsAs(calendar)) {
                shifts.add(new Shift(
                        calendar.slug(),
                        calendar.name(),
                        former == null ? null : OpeningHours.opening(before, former, now),
                        OpeningHours.opening(after, calendar, now)));
                proposed.put(
                        calendar.slug(),
                        Objects.requireNonNull(after.reckoners().get(calendar.slug())));
            }
        }
        before.calendars().stream()
                .filter(calendar -> after.find(calendar.slug()).isEmpty())
                .forEach(gone ->
                        shifts.add(new Shift(gone.slug(), gone.name(), OpeningHours.opening(before, gone, now), null)));
        return new Outlook(List.copyOf(shifts), proposed.isEmpty() ? List.of() : moves(proposed));
    }

    private List<MovesDeadlines.Moves> moves(Map<String, Reckoner> proposed) {
        return movers.stream().map(mover -> mover.moves(proposed, EXAMPLES)).toList();
    }
}
