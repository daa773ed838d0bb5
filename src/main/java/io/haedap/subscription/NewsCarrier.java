package io.haedap.subscription;

import java.util.OptionalLong;

/**
 * A way on which news reach subscribers; ordered, new ones last. Called in a transaction; what it hands over has a unique key, so
 * that twice is once.
 */
public interface NewsCarrier {

    /** How many were told in one step, and the number of the last one; without a number nobody is left. */
    record Step(int told, OptionalLong last) {

        public static final Step NOBODY = new Step(0, OptionalLong.empty());

        /** Fewer than were asked for were the last. */
        public static Step of(int told, long last, int most) {
            return new Step(told, told < most ? OptionalLong.empty() : OptionalLong.of(last));
        }
    }

    /** Hands the news to at most {@code most} subscribers whose number is greater than {@code after}. */
    Step carry(long announcement, News news, long after, int most);
}
