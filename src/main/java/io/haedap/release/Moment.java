package io.haedap.release;

import io.haedap.shared.database.DatabasePulse;
import java.time.Duration;

/**
 * The times around the moment at which a bundle turns. All nodes are told beforehand to show nothing from memory; a node that
 * missed the word stops by itself after {@link DatabasePulse#HEARING}; only then does the bundle turn; and it has turned before
 * any node gives up waiting.
 */
final class Moment {

    /** So long after the word, no node shows anything from memory. */
    static final Duration HEARD = DatabasePulse.HEARING.plusMillis(500);

    /** So long before its time a bundle is made ready. */
    static final Duration LEAD = DatabasePulse.HEARING.plusSeconds(1);

    /** What is asked for at once comes so much later: time to be made ready. */
    static final Duration AT_ONCE = LEAD.plusMillis(500);

    /** Nodes wait for 20 seconds; later than this after the word, a bundle is made ready anew. */
    static final Duration LONGEST = Duration.ofSeconds(15);

    /** So often a bundle is made ready; one that has not turned then waits for people. */
    static final int TRIES = 5;

    private Moment() {}
}
