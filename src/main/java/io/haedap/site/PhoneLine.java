package io.haedap.site;

import io.haedap.hours.CalendarState;
import io.haedap.hours.Opening;
import io.haedap.hours.OpeningHours;
import io.haedap.hours.Span;
import io.haedap.inquiry.UsualPromise;
import io.haedap.shared.Language;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says whether the phone is answered now, when that changes, and until when an inquiry sent now is answered. */
@Component
class PhoneLine {

    static final String PHONE = "phone";
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final OpeningHours hours;
    private final UsualPromise promised;
    private final Pages pages;
    private final Clock clock;

    PhoneLine(OpeningHours hours, UsualPromise promised, Pages pages, Clock clock) {
        this.hours = hours;
        this.promised = promised;
        this.pages = pages;
        this.clock = clock;
    }

    PhoneHours now(Language language) {
        var now = clock.instant();
        return of(hours.one(PHONE, now.atZone(SiteTimes.SEOUL).getYear(), now), language);
    }

    /** The same for any channel that keeps hours. */
    PhoneHours of(CalendarState calendar, Language language) {
        var times = pages.times(language);
        var opening = calendar.opening();
        var open = opening.openNow();
        return new PhoneHours(
                open,
                times.say(open ? "open" : "closed"),
                change(opening, times, open ? "open-until" : "opens"),
                change(opening, times, open ? "sentence-open" : "sentence-closed"),
                week(calendar.spans(), language, times),
                holiday(opening, language, times),
                opening.changesAt());
    }

    /** Until when an inquiry that is sent now is answered. */
    Instant promise() {
        return promised.from(clock.instant());
    }

    private static String change(Opening opening, SiteTimes times, String key) {
        var at = opening.changesAt();
        if (at == null) {
            return times.say(opening.openNow() ? "always-open" : "closed");
        }
        var day = times.isToday(at)
                ? times.say("word-today")
                : times.isTomorrow(at) ? times.say("word-tomorrow") : times.day(at);
        return times.say(key, day, times.clock(at));
    }

    private static @Nullable String holiday(Opening opening, Language language, SiteTimes times) {
        var next = opening.nextHoliday();
        return next == null
                ? null
                : times.say("next-holiday", times.day(next.date()), next.name().in(language));
    }

    /** Days with the same spans share a line. */
    private static List<String> week(List<Span> spans, Language language, SiteTimes times) {
        var byDay = new TreeMap<DayOfWeek, String>();
        spans.forEach(span ->
                byDay.merge(span.day(), span.opensAt() + "–" + span.closesAt(), (one, other) -> one + ", " + other));
        var lines = new ArrayList<String>();
        for (var text : byDay.values().stream().distinct().toList()) {
            var sharing = byDay.keySet().stream()
                    .filter(day -> Objects.equals(byDay.get(day), text))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
            lines.add(daysOf(sharing, language, times) + " " + text);
        }
        return lines;
    }

    private static String daysOf(Set<DayOfWeek> days, Language language, SiteTimes times) {
        if (days.equals(WEEKDAYS)) {
            return times.say("weekdays");
        }
        return days.size() == 7
                ? times.say("every-day")
                : days.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, language.locale()))
                        .collect(Collectors.joining("·"));
    }
}
