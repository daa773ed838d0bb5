package io.haedap.inquiry.rating;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** For how long after its end an inquiry can be rated, and for how long a rating can be changed. */
@Component
public class RatingWindow {

    private static final Duration CHANGED_WITHIN = Duration.ofDays(7);

    private final Duration window;
    private final Clock clock;

    RatingWindow(@Value("${haedap.inquiry.rating-within}") Duration window, Clock clock) {
        if (window.isNegative()) {
            throw new IllegalArgumentException("HAEDAP_INQUIRY_RATING must not be negative");
        }
        this.window = window;
        this.clock = clock;
    }

    /** Whether what ended then can be rated for the first time. */
    public boolean isOpen(Instant ended) {
        return !ended.plus(window).isBefore(clock.instant());
    }

    public boolean mayChange(Rating rating) {
        return !rating.givenAt().plus(CHANGED_WITHIN).isBefore(clock.instant());
    }
}
