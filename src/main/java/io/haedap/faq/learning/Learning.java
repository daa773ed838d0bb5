package io.haedap.faq.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an entry is received. {@code views} and {@code votes} are those of the last thirty days and of all time, merged entries
 * included; {@code live} and {@code weeks} speak of the text that readers see now, since {@code liveSince}, and {@code before} of
 * all texts before it.
 */
public record Learning(
        long views,
        Tally votes,
        Tally live,
        Tally before,
        @Nullable Instant liveSince,
        List<Week> weeks,
        int openOpinions,
        @Nullable Verified verified) {

    /** Who found the text still right, and when. */
    public record Verified(String by, Instant at) {}

    /** The votes of seven days; {@code from} is their first one. */
    public record Week(LocalDate from, Tally votes) {}
}
