package io.haedap.hours;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The Korean public holidays of a year with their substitute days, by the decree on public holidays as of 2026. Days that no
 * rule can tell (elections, temporary holidays) are handed in: a substitute never falls on them.
 */
final class KoreanHolidays {

    /** When a holiday earns a substitute day. */
    private enum Substitute {
        /** Never. */
        NONE,
        /** On a Saturday, a Sunday, or another such holiday. */
        WEEKEND,
        /** On a Sunday or another such holiday. */
        SUNDAY
    }

    /** One day of one holiday; {@code key} names it in the bundle. */
    record Named(LocalDate date, String key, boolean substitute) {}

    private record Rule(LocalDate date, String key, Substitute substitute) {}

    private static final int CONSTITUTION_DAY_AGAIN = 2026;

    private KoreanHolidays() {}

    static List<Named> of(int year, boolean labourDay, Collection<LocalDate> byHand) {
        var rules = rules(year, labourDay);
        var free = new HashSet<>(byHand);
        var named = new ArrayList<Named>();
        for (var rule : rules) {
            free.add(rule.date);
            named.add(new Named(rule.date, rule.key, false));
        }
        for (var fallenBadly : needingSubstitute(rules)) {
            var date = fallenBadly.date.plusDays(1);
            while (isWeekend(date) || free.contains(date)) {
                date = date.plusDays(1);
            }
            free.add(date);
            named.add(new Named(date, fallenBadly.key, true));
        }
        named.sort(Comparator.comparing(Named::date).thenComparing(Named::key));
        return named;
    }

    private static List<Rule> rules(int year, boolean labourDay) {
        var rules = new ArrayList<Rule>();
        rules.add(new Rule(LocalDate.of(year, 1, 1), "new-year", Substitute.NONE));
        threeDays(rules, lunar(year, 1, 1), "seollal");
        rules.add(new Rule(LocalDate.of(year, 3, 1), "independence-movement", Substitute.WEEKEND));
        if (labourDay) {
            rules.add(new Rule(LocalDate.of(year, 5, 1), "labour", Substitute.NONE));
        }
        rules.add(new Rule(LocalDate.of(year, 5, 5), "children", Substitute.WEEKEND));
        rules.add(new Rule(lunar(year, 4, 8), "buddha", Substitute.WEEKEND));
        rules.add(new Rule(LocalDate.of(year, 6, 6), "memorial", Substitute.NONE));
        if (year >= CONSTITUTION_DAY_AGAIN) {
            rules.add(new Rule(LocalDate.of(year, 7, 17), "constitution", Substitute.WEEKEND));
        }
        rules.add(new Rule(LocalDate.of(year, 8, 15), "liberation", Substitute.WEEKEND));
        threeDays(rules, lunar(year, 8, 15), "chuseok");
        rules.add(new Rule(LocalDate.of(year, 10, 3), "foundation", Substitute.WEEKEND));
        rules.add(new Rule(LocalDate.of(year, 10, 9), "hangul", Substitute.WEEKEND));
        rules.add(new Rule(LocalDate.of(year, 12, 25), "christmas", Substitute.WEEKEND));
        return rules;
    }

    private static void threeDays(List<Rule> rules, LocalDate middle, String key) {
        for (int i = -1; i <= 1; i++) {
            rules.add(new Rule(middle.plusDays(i), key, Substitute.SUNDAY));
        }
    }

    /** Two holidays that meet on one date earn one substitute between them, as on 5 May 2025. */
    private static List<Rule> needingSubstitute(List<Rule> rules) {
        var dates = new TreeSet<LocalDate>();
        var needing = new ArrayList<Rule>();
        for (var rule : rules) {
            if (rule.substitute != Substitute.NONE && needsSubstitute(rule, rules) && dates.add(rule.date)) {
                needing.add(rule);
            }
        }
        needing.sort(Comparator.comparing(Rule::date));
        return needing;
    }

    private static boolean needsSubstitute(Rule rule, List<Rule> rules) {
        var day = rule.date.getDayOfWeek();
        var badDays = rule.substitute == Substitute.WEEKEND
                ? Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                : Set.of(DayOfWeek.SUNDAY);
        return badDays.contains(day)
                || (!isWeekend(rule.date)
                        && rules.stream()
                                .anyMatch(other ->
                                        other != rule && other.date.equals(rule.date) && !"labour".equals(other.key)));
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** A day of the Korean lunar calendar (no leap month) that falls into this Gregorian year. */
    private static LocalDate lunar(int year, int month, int day) {
        var seoul = TimeZone.getTimeZone("Asia/Seoul");
        var start = new GregorianCalendar(seoul);
        start.clear();
        start.set(year, java.util.Calendar.JULY, 1);
        var dangi = Calendar.getInstance(seoul, new ULocale("ko@calendar=dangi"));
        dangi.setTime(start.getTime());
        var era = dangi.get(Calendar.ERA);
        var ofCycle = dangi.get(Calendar.YEAR);
        dangi.clear();
        dangi.set(Calendar.ERA, era);
        dangi.set(Calendar.YEAR, ofCycle);
        dangi.set(Calendar.MONTH, month - 1);
        dangi.set(Calendar.IS_LEAP_MONTH, 0);
        dangi.set(Calendar.DAY_OF_MONTH, day);
        return dangi.getTime()
                .toInstant()
                .atZone(java.time.ZoneId.of("Asia/Seoul"))
                .toLocalDate();
    }
}
