package io.haedap.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanHolidaysTests {

    private static List<String> days(int year, boolean substitutes) {
        return KoreanHolidays.of(year, false, List.of()).stream()
                .filter(day -> day.substitute() == substitutes)
                .map(day -> day.date().toString().substring(5))
                .toList();
    }

    @Test
    void the_holidays_of_2026_are_those_of_the_official_calendar() {
        assertThat(days(2026, false))
                .containsExactly(
                        "01-01", "02-16", "02-17", "02-18", "03-01", "05-05", "05-24", "06-06", "07-17", "08-15",
                        "09-24", "09-25", "09-26", "10-03", "10-09", "12-25");
        assertThat(days(2026, true)).containsExactly("03-02", "05-25", "08-17", "10-05");
    }

    @Test
    void the_holidays_of_2027_are_those_of_the_official_calendar() {
        assertThat(days(2027, false))
                .containsExactly(
                        "01-01", "02-06", "02-07", "02-08", "03-01", "05-05", "05-13", "06-06", "07-17", "08-15",
                        "09-14", "09-15", "09-16", "10-03", "10-09", "12-25");
        assertThat(days(2027, true)).containsExactly("02-09", "07-19", "08-16", "10-04", "10-11", "12-27");
    }

    /** Chuseok 2028 meets Foundation Day; Children's Day and Buddha's Birthday met in 2025. */
    @ParameterizedTest
    @CsvSource({"2025, 03-03 05-06 10-08", "2028, 10-05", "2036, 01-30 03-03 05-06 10-06 10-07"})
    void holidays_that_meet_earn_one_substitute_for_a_date(int year, String substitutes) {
        assertThat(days(year, true)).containsExactly(substitutes.split(" "));
    }

    @Test
    void a_day_by_hand_pushes_a_substitute_on() {
        var days = KoreanHolidays.of(2026, false, List.of(LocalDate.of(2026, 3, 2)));

        assertThat(days).contains(new KoreanHolidays.Named(LocalDate.of(2026, 3, 3), "independence-movement", true));
    }

    @Test
    void labour_day_counts_when_it_is_set() {
        assertThat(KoreanHolidays.of(2026, true, List.of()))
                .contains(new KoreanHolidays.Named(LocalDate.of(2026, 5, 1), "labour", false));
    }

    @Test
    void a_substitute_never_falls_on_a_weekend_or_another_holiday() {
        for (int year = 2000; year <= 2100; year++) {
            var days = KoreanHolidays.of(year, true, List.of());
            var free = days.stream()
                    .filter(day -> !day.substitute())
                    .map(KoreanHolidays.Named::date)
                    .toList();
            var given = days.stream()
                    .filter(KoreanHolidays.Named::substitute)
                    .map(KoreanHolidays.Named::date)
                    .toList();

            assertThat(given).doesNotHaveDuplicates().doesNotContainAnyElementsOf(free);
            assertThat(given).noneMatch(KoreanHolidays::isWeekend);
        }
    }
}
