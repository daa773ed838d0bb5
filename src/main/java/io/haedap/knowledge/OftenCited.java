package io.haedap.knowledge;

import io.haedap.faq.FaqRow;
import io.haedap.faq.learning.Tally;
import java.time.Instant;

/**
 * How often an entry was cited in a period, and in as long a time {@code before} it; {@code votes} are those of readers for the text
 * that they see now.
 */
public record OftenCited(FaqRow entry, long times, long before, Instant lastAt, Tally votes) {}
