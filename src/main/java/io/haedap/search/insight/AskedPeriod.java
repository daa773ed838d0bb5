package io.haedap.search.insight;

import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Days of Asia/Seoul, both ends among them, 366 at most; {@code language} null means all. */
public record AskedPeriod(
        LocalDate from, LocalDate to, @Nullable Language language) {

    private static final int LONGEST = 366;

    public AskedPeriod {
        if (to.isBefore(from)) {
            throw Refusal.invalid("to", "search-period-order");
        }
        if (ChronoUnit.DAYS.between(from, to) >= LONGEST) {
            throw Refusal.invalid("from", "search-period-length", LONGEST);
        }
    }

    /** So many days up to that one. */
    public static AskedPeriod upTo(LocalDate to, int days, @Nullable Language language) {
        return new AskedPeriod(to.minusDays(days - 1L), to, language);
    }
}
