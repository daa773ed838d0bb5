package io.haedap.search.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days begin when they begin for the company's customers. */
final class InsightDays {

    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private InsightDays() {}

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
