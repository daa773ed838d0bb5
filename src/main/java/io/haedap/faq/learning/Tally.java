package io.haedap.faq.learning;

import org.jspecify.annotations.Nullable;

/** So many votes for and against. */
public record Tally(int helpful, int unhelpful) {

    public static final Tally NONE = new Tally(0, 0);

    public int votes() {
        return helpful + unhelpful;
    }

    /** Helpful ones of a hundred, rounded; null while nobody has voted. */
    public @Nullable Integer percent() {
        return votes() == 0 ? null : Math.round(100f * helpful / votes());
    }
}
