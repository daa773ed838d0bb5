package io.haedap.hours.web;

import io.haedap.hours.CalendarDesk;
import io.haedap.hours.CalendarDetails;
import io.haedap.hours.ChangePreview;
import io.haedap.hours.Deadline;
import io.haedap.hours.OpeningHours;
import io.haedap.hours.web.HoursJson.CalendarAnswer;
import io.haedap.hours.web.HoursJson.CalendarWritten;
import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When the channels are open, and deadlines counted in open time. */
@RestController
class CalendarResource implements ApiRights, Versioned {

    private static final String ALL = "/api/v1/calendars";
    private static final String ONE = "/api/v1/calendars/{slug}";
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final OpeningHours hours;
    private final CalendarDesk desk;
    private final ChangePreview preview;
    private final Clock clock;

    CalendarResource(OpeningHours hours, CalendarDesk desk, ChangePreview preview, Clock clock) {
        this.hours = hours;
        this.desk = desk;
        this.preview = preview;
        this.clock = clock;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(ALL, ApiRight.ANYONE),
                ApiRight.post(ALL, Rights.SETTINGS_WRITE),
                ApiRight.get(ONE, ApiRight.ANYONE),
                ApiRight.put(ONE, Rights.SETTINGS_WRITE),
                ApiRight.delete(ONE, Rights.SETTINGS_WRITE),
                ApiRight.post(ONE + "/preview", Rights.SETTINGS_WRITE),
                ApiRight.get(ONE + "/deadline", Rights.INQUIRY_READ));
    }

    @Override
    public long version(String slug) {
        return hours.one(slug, orNow(null), clock.instant()).version();
    }

    @GetMapping(ALL)
    Page<CalendarAnswer> all(@RequestParam(required = false) @Nullable Integer year) {
        return new Page<>(
                hours.all(orNow(year), clock.instant()).stream()
                        .map(CalendarAnswer::of)
                        .toList(),
                null);
    }

    /** Without a year the holidays of this one. */
    @GetMapping(ONE)
    CalendarAnswer one(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer year,
            HttpServletResponse response) {
        return answer(slug, orNow(year), response);
    }

    @PostMapping(ALL)
    @ResponseStatus(HttpStatus.CREATED)
    CalendarAnswer add(@RequestBody CalendarWritten calendar, HttpServletResponse response) {
        var slug = calendar.slug();
        if (slug == null) {
            throw Refusal.invalid("slug", "required");
        }
        return answer(desk.add(slug, calendar.draft()), response);
    }

    @PutMapping(ONE)
    CalendarAnswer change(
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CalendarWritten calendar,
            HttpServletResponse response) {
        return answer(desk.change(slug, Versions.required(ifMatch), calendar.draft()), response);
    }

    /** What changing it so would bring; nothing is changed. */
    @PostMapping(ONE + "/preview")
    OutlookJson look(@PathVariable String slug, @RequestBody CalendarWritten calendar) {
        return OutlookJson.of(preview.of(() -> desk.change(slug, desk.one(slug).version(), calendar.draft())));
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        desk.delete(slug, Versions.required(ifMatch));
    }

    /** Counts open minutes, or the closes of working days. */
    @GetMapping(ONE + "/deadline")
    Deadline deadline(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable Integer minutes,
            @RequestParam(required = false) @Nullable Integer workingDays) {
        var begins = from == null ? clock.instant() : from.toInstant();
        if (minutes != null) {
            return hours.deadline(slug, begins, minutes);
        }
        if (workingDays != null) {
            return hours.deadlineOfDays(slug, begins, workingDays);
        }
        throw Refusal.malformed("minutes");
    }

    private CalendarAnswer answer(CalendarDetails changed, HttpServletResponse response) {
        return answer(changed.slug(), orNow(null), response);
    }

    /** The version goes beside the answer and not with it: whether it is open changes without it, so nothing may answer 304. */
    private CalendarAnswer answer(String slug, int year, HttpServletResponse response) {
        var calendar = hours.one(slug, year, clock.instant());
        response.setHeader(HttpHeaders.ETAG, Versions.etag(calendar.version()));
        return CalendarAnswer.of(calendar);
    }

    private int orNow(@Nullable Integer year) {
        return year == null ? clock.instant().atZone(SEOUL).getYear() : year;
    }
}
