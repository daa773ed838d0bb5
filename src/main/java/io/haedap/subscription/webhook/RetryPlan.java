package io.haedap.subscription.webhook;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When a delivery that failed is tried again: after the pauses of Standard Webhooks, a little later each by chance, so that those
 * that failed together do not come back together.
 */
final class RetryPlan {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    static final int ATTEMPTS = PAUSES.size() + 1;

    private static final double CHANCE = 0.1;

    private RetryPlan() {}

    /**
     * The pause before the next attempt after so many, empty when all are spent. {@code asked} is the pause that the other side asked
     * for: a longer one is honoured up to the pause after this one, a shorter one changes nothing.
     */
    static Optional<Duration> next(int attempts, @Nullable Duration asked, RandomGenerator chance) {
        if (attempts >= ATTEMPTS) {
            return Optional.empty();
        }
        var pause = PAUSES.get(attempts - 1);
        var longest = PAUSES.get(Math.min(attempts, PAUSES.size() - 1));
        if (asked != null && asked.compareTo(pause) > 0) {
            pause = asked.compareTo(longest) < 0 ? asked : longest;
        }
        return Optional.of(pause.plusMillis((long) (pause.toMillis() * CHANCE * chance.nextDouble())));
    }

    /** What {@code Retry-After} says, in seconds or as a date; null where it cannot be read. */
    static @Nullable Duration asked(String retryAfter, Clock clock) {
        var text = retryAfter.strip();
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            var at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(clock.instant(), at.toInstant());
        } catch (DateTimeException _) {
            return null;
        }
    }
}
