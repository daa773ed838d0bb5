package io.haedap.hours;

import io.haedap.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Implemented by whatever keeps deadlines counted on calendars: tells before a change is made what it would move. */
public interface MovesDeadlines {

    /** One deadline that would move; {@code after} is null where {@code refused} says why there would be none. */
    record Move(
            String title,
            @Nullable String address,
            Instant before,
            @Nullable Instant after,
            @Nullable Refusal refused) {}

    /** How many of those that were counted would move, and some of them as examples. */
    record Moves(String titleKey, long counted, long moved, List<Move> examples) {}

    /** Asked when nothing has changed yet, or any more. {@code proposed} holds the calendars that would change, by slug. */
    Moves moves(Map<String, Reckoner> proposed, int mostExamples);
}
