package io.haedap.search.insight;

import org.jspecify.annotations.Nullable;

/** Clicks by the place of the hit: first, second, third, fourth to tenth, further down; {@code ranks} adds up all places. */
public record AskedClicks(long first, long second, long third, long tenth, long more, long ranks) {

    public long total() {
        return first + second + third + tenth + more;
    }

    /** The place at which readers click on average, 1 being the best; null where nobody clicked. */
    public @Nullable Double meanRank() {
        return total() == 0 ? null : (double) ranks / total();
    }

    AskedClicks plus(AskedClicks other) {
        return new AskedClicks(
                first + other.first,
                second + other.second,
                third + other.third,
                tenth + other.tenth,
                more + other.more,
                ranks + other.ranks);
    }
}
