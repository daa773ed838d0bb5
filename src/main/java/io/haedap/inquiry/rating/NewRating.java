package io.haedap.inquiry.rating;

import org.jspecify.annotations.Nullable;

/** A rating as its customer gives it; 0 stands for none chosen. */
public record NewRating(int score, @Nullable String reason) {

    public static final int LONGEST_REASON = 1_000;
}
