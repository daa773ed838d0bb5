package io.haedap.hours.web;

import io.haedap.hours.ChangePreview;
import io.haedap.hours.MovesDeadlines;
import io.haedap.hours.Opening;
import io.haedap.shared.LocalText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a change of hours would bring, in JSON: calendars that would count otherwise, and deadlines that would move. */
record OutlookJson(List<Shift> calendars, long counted, long moved, List<Move> examples) {

    /** Whether a calendar is open now, and when that changes. */
    record Stand(boolean openNow, @Nullable Instant changesAt) {

        static @Nullable Stand of(@Nullable Opening opening) {
            return opening == null ? null : new Stand(opening.openNow(), opening.changesAt());
        }
    }

    /** A calendar; {@code before} or {@code after} is null where it does not exist then. */
    record Shift(
            String calendar,
            LocalText name,
            @Nullable Stand before,
            @Nullable Stand after) {}

    /** A deadline; {@code after} is null where {@code refused} names why there would be none. */
    record Move(
            String title,
            Instant before,
            @Nullable Instant after,
            @Nullable String refused) {

        static Move of(MovesDeadlines.Move move) {
            var refused = move.refused();
            return new Move(move.title(), move.before(), move.after(), refused == null ? null : refused.type());
        }
    }

    static OutlookJson of(ChangePreview.Outlook outlook) {
        return new OutlookJson(
                outlook.calendars().stream()
                        .map(shift -> new Shift(
                                shift.calendar(), shift.name(), Stand.of(shift.before()), Stand.of(shift.after())))
                        .toList(),
                outlook.moves().stream()
                        .mapToLong(MovesDeadlines.Moves::counted)
                        .sum(),
                outlook.moved(),
                outlook.moves().stream()
                        .flatMap(moves -> moves.examples().stream())
                        .map(Move::of)
                        .toList());
    }
}
