package io.haedap.site;

import io.haedap.hours.OpeningHours;
import io.haedap.hours.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows how a promised date was counted: each day on the way, and why it counts or not. */
@Component
class PromiseDays {

    private static final int MOST = 60;

    /** One day; {@code counted} is the number of working days so far, 0 where the day does not count. */
    record Day(LocalDate date, int counted, String why) {}

    private final WorkingDays working;
    private final OpeningHours hours;
    private final Pages pages;

    PromiseDays(WorkingDays working, OpeningHours hours, Pages pages) {
        this.working = working;
        this.hours = hours;
        this.pages = pages;
    }

    List<Day> between(Instant received, Instant promised, Visit visit) {
        var last = promised.atZone(SiteTimes.SEOUL).toLocalDate();
        var days = new ArrayList<Day>();
        int counted = 0;
        // the first day counts unless it had closed
        var first = working.end(received, 1).atZone(SiteTimes.SEOUL).toLocalDate();
        for (var day = received.atZone(SiteTimes.SEOUL).toLocalDate();
                !day.isAfter(last) && days.size() < MOST;
                day = day.plusDays(1)) {
            if (working.isWorking(day) && !day.isBefore(first)) {
                counted++;
                days.add(new Day(day, counted, pages.say(visit, "site.receipt.day", counted)));
            } else {
                days.add(new Day(day, 0, reason(day, visit)));
            }
        }
        return days;
    }

    /** How it was counted in a sentence: in whole working days where it is the end of one, else in the time that we work. */
    String rule(Instant received, Instant promised, Visit visit) {
        for (int days = 1; days <= MOST; days++) {
            var end = working.end(received, days);
            if (end.equals(promised)) {
                return pages.say(visit, "site.receipt.rule", days);
            }
            if (end.isAfter(promised)) {
                break;
            }
        }
        return pages.say(visit, "site.receipt.rule.hours");
    }

    private String reason(LocalDate day, Visit visit) {
        return hours.holidays(day.getYear()).stream()
                .filter(holiday -> holiday.date().equals(day))
                .findFirst()
                .map(holiday -> holiday.name().in(visit.language()))
                .orElseGet(() ->
                        pages.say(visit, working.isWorking(day) ? "site.receipt.closed" : "site.receipt.weekend"));
    }
}
