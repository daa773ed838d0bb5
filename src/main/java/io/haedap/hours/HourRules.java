package io.haedap.hours;

import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import io.haedap.shared.PlainText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What names, zones and dates must be like. */
final class HourRules {

    static final int MOST_CALENDARS = 50;
    /** Closures, special days or holidays, each. */
    static final int MOST_DAYS = 5_000;

    private static final int NAME = 100;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private HourRules() {}

    static void name(Faults faults, LocalText name) {
        faults.text("name.ko", PlainText.tidyOrNull(name.ko()), NAME)
                .optionalText("name.en", PlainText.tidyOrNull(name.en()), NAME);
    }

    static LocalText tidy(LocalText name) {
        var english = PlainText.tidyOrNull(name.en());
        return new LocalText(PlainText.tidy(name.ko()), english == null || english.isEmpty() ? null : english);
    }

    /** A region such as Asia/Seoul: a fixed offset would not know of summer time. */
    static void zone(Faults faults, String zone) {
        if (!zone.equals("UTC")
                && !(zone.contains("/") && ZoneId.getAvailableZoneIds().contains(zone))) {
            faults.add("timeZone", "calendar-zone");
        }
    }

    static void date(Faults faults, String field, @Nullable LocalDate date) {
        if (date == null) {
            faults.add(field, "required");
        } else if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            faults.add(field, "between", FIRST.getYear(), LAST.getYear());
        }
    }

    static void calendar(Faults faults, @Nullable String slug, List<CalendarRow> known) {
        if (slug != null && known.stream().noneMatch(row -> row.slug().equals(slug))) {
            faults.add("calendar", "calendar-unknown");
        }
    }

    static void room(Faults faults, int taken) {
        if (taken >= MOST_DAYS) {
            faults.add("date", "days-most", MOST_DAYS);
        }
    }

    static boolean same(@Nullable String one, @Nullable String other) {
        return Objects.equals(one, other);
    }
}
