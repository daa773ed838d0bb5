package io.haedap.hours.web;

import io.haedap.hours.CalendarState;
import io.haedap.hours.Deadline;
import io.haedap.hours.Holiday;
import io.haedap.hours.OpeningHours;
import io.haedap.people.Rights;
import io.haedap.shared.LocalText;
import io.haedap.shared.Page;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When the channels are open, and deadlines counted in open time. */
@RestController
@RequestMapping("/api/v1/calendars")
class CalendarResource implements ApiRights, Versioned {

    record SpanOfDay(String day, String from, String to) {}

    record CalendarAnswer(
            String slug,
            LocalText name,
            String timeZone,
            List<SpanOfDay> spans,
            boolean openNow,
            @Nullable OffsetDateTime changesAt,
            List<Holiday> holidays) {

        static CalendarAnswer of(CalendarState calendar) {
            var changes = calendar.opening().changesAt();
            var zone = ZoneId.of(calendar.timeZone());
            return new CalendarAnswer(
                    calendar.slug(),
                    calendar.name(),
                    calendar.timeZone(),
                    calendar.spans().stream()
                            .map(span -> new SpanOfDay(
                                    span.day().name().substring(0, 3), clock(span.opens()), clock(span.closes())))
                            .toList(),
                    calendar.opening().openNow(),
                    changes == null ? null : changes.atZone(zone).toOffsetDateTime(),
                    calendar.holidays());
        }

        private static String clock(int minute) {
            return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
        }
    }

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final OpeningHours hours;
    private final Clock clock;

    CalendarResource(OpeningHours hours, Clock clock) {
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get("/api/v1/calendars", ApiRight.ANYONE),
                ApiRight.get("/api/v1/calendars/{slug}", ApiRight.ANYONE),
                ApiRight.get("/api/v1/calendars/{slug}/deadline", Rights.INQUIRY_READ));
    }

    @Override
    public long version(String slug) {
        hours.state(slug, clock.instant());
        return 0;
    }

    @GetMapping
    Page<CalendarAnswer> all(@RequestParam(required = false) @Nullable Integer year) {
        return new Page<>(
                hours.all(orNow(year), clock.instant()).stream()
                        .map(CalendarAnswer::of)
                        .toList(),
                null);
    }

    /** Without a year the holidays of this one. */
    @GetMapping("/{slug}")
    CalendarAnswer one(@PathVariable String slug, @RequestParam(required = false) @Nullable Integer year) {
        return CalendarAnswer.of(hours.one(slug, orNow(year), clock.instant()));
    }

    @GetMapping("/{slug}/deadline")
    Deadline deadline(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam int minutes) {
        return hours.deadline(slug, from == null ? clock.instant() : from.toInstant(), minutes);
    }

    private int orNow(@Nullable Integer year) {
        return year == null ? clock.instant().atZone(SEOUL).getYear() : year;
    }
}
