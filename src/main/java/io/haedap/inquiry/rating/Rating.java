package io.haedap.inquiry.rating;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a customer said of one end of their inquiry: from 1, not at all content, to 5; {@code reason} in their own words, masked. */
public record Rating(
        int score,
        @Nullable String reason,
        Instant givenAt,
        @Nullable Instant changedAt) {

    public static final int WORST = 1;
    public static final int BEST = 5;

    /** Up to this one somebody should look at what went wrong. */
    public static final int LOW = 2;

    public boolean isLow() {
        return score <= LOW;
    }

    /** Whether it says the same. */
    public boolean says(NewRating other) {
        return score == other.score() && java.util.Objects.equals(reason, other.reason());
    }
}
