package io.haedap.site;

import io.haedap.hours.CalendarState;
import io.haedap.hours.OpeningHours;
import io.haedap.hours.Span;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The days of this month and the next, from today on, on which a channel keeps other hours than its week says, or none. */
@Component
class DaysOff {

    /** From one day to another, why, and what that means for each channel. */
    record Off(LocalDate from, LocalDate to, String name, List<String> channels) {

        public boolean isLong() {
            return to.isAfter(from);
        }
    }

    private record Key(LocalDate from, LocalDate to, String name) {}

    private final OpeningHours hours;
    private final Pages pages;
    private final Clock clock;

    DaysOff(OpeningHours hours, Pages pages, Clock clock) {
        this.hours = hours;
        this.pages = pages;
        this.clock = clock;
    }

    List<Off> ahead(List<CalendarState> calendars, Language language) {
        var now = clock.instant();
        var today = now.atZone(SiteTimes.SEOUL).toLocalDate();
        var last = today.plusMonths(2).withDayOfMonth(1).minusDays(1);
        var found = new Found(today, last, language);
        for (var calendar : calendars) {
            found.read(calendar);
            if (last.getYear() > today.getYear()) {
                found.read(hours.one(calendar.slug(), last.getYear(), now));
            }
        }
        return found.all();
    }

    private final class Found {

        private final LocalDate today;
        private final LocalDate last;
        private final Language language;
        private final Map<Key, List<String>> off = new LinkedHashMap<>();

        Found(LocalDate today, LocalDate last, Language language) {
            this.today = today;
            this.last = last;
            this.language = language;
        }

        void read(CalendarState calendar) {
            var channel = calendar.name().in(language);
            for (var day : calendar.specialDays()) {
                add(day.date(), day.date(), day.name(), channel + " " + spans(day.spans()));
            }
            for (var closure : calendar.closed()) {
                add(closure.from(), closure.to(), closure.name(), closed(channel));
            }
            for (var holiday : calendar.holidaysOff()) {
                add(holiday.date(), holiday.date(), holiday.name(), closed(channel));
            }
        }

        private String closed(String channel) {
            return pages.times(language).say("channel-closed", channel);
        }

        private void add(LocalDate from, LocalDate to, LocalText name, String what) {
            if (!to.isBefore(today) && !from.isAfter(last)) {
                var all = off.computeIfAbsent(new Key(from, to, name.in(language)), _ -> new ArrayList<>());
                // a closure over the turn of the year is read with both
                if (!all.contains(what)) {
                    all.add(what);
                }
            }
        }

        List<Off> all() {
            return off.entrySet().stream()
                    .map(one -> new Off(
                            one.getKey().from(), one.getKey().to(), one.getKey().name(), one.getValue()))
                    .sorted(Comparator.comparing(Off::from).thenComparing(Off::to))
                    .toList();
        }
    }

    private static String spans(List<Span> spans) {
        return spans.stream()
                .map(span -> span.opensAt() + "–" + span.closesAt())
                .collect(Collectors.joining(", "));
    }
}
