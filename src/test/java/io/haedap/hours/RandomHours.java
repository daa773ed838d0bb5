package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Calendars as people have them, and the odd ones: lunch breaks, nights, no Monday, long closures, short days. */
record RandomHours(BusinessCalendar calendar, Instant start, Random random) {

    static final int DAYS = 100;

    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Asia/Seoul"), ZoneId.of("America/New_York"), ZoneId.of("Australia/Lord_Howe"));
    private static final LocalText NAME = new LocalText("시험", null);

    static RandomHours of(Random random) {
        var zone = ZONES.get(random.nextInt(ZONES.size()));
        var first = first(zone, random);
        var calendar = new BusinessCalendar(
                "test",
                NAME,
                zone,
                week(random),
                holidays(first, random),
                closures(first, random),
                special(first, random));
        return new RandomHours(calendar, first.atStartOfDay(zone).toInstant(), random);
    }

    /** Often so that the clock goes forward or back within the days that count. */
    private static LocalDate first(ZoneId zone, Random random) {
        var any = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(6 * 365));
        var shift = zone.getRules().nextTransition(any.atStartOfDay(zone).toInstant());
        return shift == null || random.nextBoolean()
                ? any
                : shift.getInstant().atZone(zone).toLocalDate().minusDays(random.nextInt(20));
    }

    private static List<Span> week(Random random) {
        var spans = new ArrayList<Span>();
        int habit = random.nextInt(6);
        var closed = EnumDays.of(random);
        for (var day : DayOfWeek.values()) {
            if (closed.contains(day)) {
                continue;
            }
            switch (habit) {
                case 0 -> spans.add(new Span(day, 540, 1080));
                case 1 -> {
                    spans.add(new Span(day, 540, 720));
                    spans.add(new Span(day, 780, 1080));
                }
                case 2 -> spans.add(new Span(day, 1320, 1800));
                case 3 -> {
                    spans.add(new Span(day, 60 + random.nextInt(60), 150 + random.nextInt(60)));
                    spans.add(new Span(day, 1200 + random.nextInt(100), 1440 + random.nextInt(60)));
                }
                case 4 -> spans.add(new Span(day, 0, 1440));
                default -> any(spans, day, random);
            }
        }
        if (spans.isEmpty()) {
            spans.add(new Span(DayOfWeek.WEDNESDAY, 600, 660));
        }
        return spans;
    }

    private static void any(List<Span> spans, DayOfWeek day, Random random) {
        int at = 0;
        for (int i = random.nextInt(4); i > 0 && at < 1400; i--) {
            int opens = at + random.nextInt(1 + (1440 - at) / 3);
            int closes = random.nextInt(8) == 0 ? 1440 : Math.min(1440, opens + 1 + random.nextInt(600));
            spans.add(new Span(day, opens, closes));
            at = closes + random.nextInt(2) * 30;
        }
    }

    private static Holidays holidays(LocalDate first, Random random) {
        var days = new HashSet<LocalDate>();
        for (int i = random.nextInt(12); i > 0; i--) {
            var day = first.plusDays(random.nextInt(DAYS));
            days.add(day);
            days.add(day.plusDays(random.nextInt(3)));
        }
        return new Holidays(year -> days.stream()
                .filter(day -> day.getYear() == year)
                .sorted()
                .map(day -> new Holiday(day, NAME, false))
                .toList());
    }

    private static List<Closure> closures(LocalDate first, Random random) {
        var closures = new ArrayList<Closure>();
        for (int i = random.nextInt(3); i > 0; i--) {
            var from = first.plusDays(random.nextInt(DAYS));
            int days = random.nextInt(3) == 0 ? 31 + random.nextInt(20) : random.nextInt(5);
            closures.add(new Closure(String.valueOf(i), null, from, from.plusDays(days), NAME, 0));
        }
        return closures;
    }

    private static Map<LocalDate, SpecialDay> special(LocalDate first, Random random) {
        var days = new HashMap<LocalDate, SpecialDay>();
        for (int i = random.nextInt(6); i > 0; i--) {
            var date = first.plusDays(random.nextInt(DAYS));
            int opens = random.nextInt(1440);
            var span = new Span(date.getDayOfWeek(), opens, opens + 1 + random.nextInt(1438));
            days.put(date, new SpecialDay(String.valueOf(i), "test", date, NAME, List.of(span), 0));
        }
        return days;
    }

    /** Up to three, now and then one that still lasts; some across a holiday or a whole week. */
    List<Pause> pauses(int from) {
        var pauses = new ArrayList<Pause>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int begins = from - 500 + random.nextInt(12_000);
            int lasts = random.nextBoolean() ? random.nextInt(600) : random.nextInt(12_000);
            var to = random.nextInt(20) == 0 ? null : start.plus(begins + lasts, ChronoUnit.MINUTES);
            pauses.add(new Pause(start.plus(begins, ChronoUnit.MINUTES), to));
        }
        return pauses;
    }

    /** Week days without any hours: mostly the weekend, often Monday. */
    private static final class EnumDays {

        static Set<DayOfWeek> of(Random random) {
            return switch (random.nextInt(4)) {
                case 0 -> Set.of();
                case 1 -> Set.of(DayOfWeek.MONDAY);
                case 2 -> Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
                default -> Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            };
        }
    }
}
