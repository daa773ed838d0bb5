package io.haedap.hours;

import io.haedap.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The calendars at one moment, ready to be asked. */
record CalendarSet(
        HourBooks books, Holidays korean, List<BusinessCalendar> calendars, Map<String, Reckoner> reckoners) {

    static CalendarSet of(HourBooks books, HolidayNames names) {
        var korean = new Holidays(year -> korean(books, names, year));
        var calendars = books.calendars().stream()
                .map(row -> calendar(row, books, korean))
                .toList();
        var reckoners = new LinkedHashMap<String, Reckoner>();
        calendars.forEach(calendar -> reckoners.put(calendar.slug(), new Reckoner(calendar, books.revision())));
        return new CalendarSet(books, korean, calendars, reckoners);
    }

    Optional<BusinessCalendar> find(String slug) {
        return calendars.stream()
                .filter(calendar -> calendar.slug().equals(slug))
                .findFirst();
    }

    CalendarRow row(String slug) {
        return books.calendars().stream()
                .filter(row -> row.slug().equals(slug))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** Days on which no calendar at all is open. */
    boolean isClosedForAll(LocalDate date) {
        return books.closures().stream().anyMatch(closure -> closure.calendar() == null && closure.covers(date));
    }

    private static BusinessCalendar calendar(CalendarRow row, HourBooks books, Holidays korean) {
        return new BusinessCalendar(
                row.slug(),
                row.name(),
                row.zone(),
                row.spans(),
                holidays(row, books, korean),
                books.closures().stream()
                        .filter(closure -> closure.concerns(row.slug()))
                        .toList(),
                books.specialDays().stream()
                        .filter(day -> day.calendar().equals(row.slug()))
                        .collect(Collectors.toMap(SpecialDay::date, Function.identity())));
    }

    private static @Nullable Holidays holidays(CalendarRow row, HourBooks books, Holidays korean) {
        if (row.holidays() == HolidayMode.NONE) {
            return null;
        }
        var own = books.holidays().stream()
                .filter(day -> row.slug().equals(day.calendar()))
                .toList();
        if (own.isEmpty() && row.holidays() == HolidayMode.KOREAN) {
            return korean;
        }
        return new Holidays(year -> {
            var all = new ArrayList<Holiday>();
            own.stream().filter(day -> day.date().getYear() == year).forEach(day -> all.add(entered(day)));
            if (row.holidays() == HolidayMode.KOREAN) {
                var dates = all.stream().map(Holiday::date).collect(Collectors.toSet());
                korean.of(year).stream()
                        .filter(day -> !dates.contains(day.date()))
                        .forEach(all::add);
            }
            return inOrder(all);
        });
    }

    private static List<Holiday> korean(HourBooks books, HolidayNames names, int year) {
        var entered =
                books.holidays().stream().filter(day -> day.calendar() == null).toList();
        var worked = Set.copyOf(books.settings().workedDays());
        var all = new ArrayList<Holiday>();
        computed(books, year).stream()
                .filter(day -> !worked.contains(day.date()))
                .forEach(day -> all.add(new Holiday(day.date(), names.of(day), day.substitute())));
        entered.stream().filter(day -> day.date().getYear() == year).forEach(day -> all.add(entered(day)));
        return inOrder(all);
    }

    /** Before anybody decided to work on them. */
    static List<KoreanHolidays.Named> computed(HourBooks books, int year) {
        var byHand = new TreeSet<LocalDate>();
        books.holidays().stream().filter(day -> day.calendar() == null).forEach(day -> byHand.add(day.date()));
        return KoreanHolidays.of(year, books.settings().labourDay(), byHand);
    }

    private static Holiday entered(EnteredHoliday day) {
        return new Holiday(day.date(), day.name(), false);
    }

    private static List<Holiday> inOrder(List<Holiday> all) {
        all.sort(Comparator.comparing(Holiday::date));
        return List.copyOf(all);
    }
}
