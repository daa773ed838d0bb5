package io.haedap.subscription;

import org.jspecify.annotations.Nullable;

/** A way on which news reach subscribers. Called in a transaction; what it hands over has a unique key, so that twice is once. */
public interface NewsCarrier {

    /**
     * Hands the news to at most {@code most} subscribers whose number is greater than {@code after}; answers the number of the last
     * one, or null when nobody is left.
     */
    @Nullable
    Long carry(long announcement, News news, long after, int most);
}
