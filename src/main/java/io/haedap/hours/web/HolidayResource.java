package io.haedap.hours.web;

import io.haedap.hours.ChangePreview;
import io.haedap.hours.EnteredHoliday;
import io.haedap.hours.HolidayDesk;
import io.haedap.hours.ListedHoliday;
import io.haedap.hours.web.HoursJson.HolidayJson;
import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** The holidays of a year with where they come from; those that were entered can be changed. */
@RestController
class HolidayResource implements ApiRights, Versioned {

    private static final String ALL = "/api/v1/holidays";
    private static final String ONE = "/api/v1/holidays/{id}";
    private static final String PREVIEW = "/api/v1/holidays/preview";
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final HolidayDesk desk;
    private final ChangePreview preview;
    private final Clock clock;

    HolidayResource(HolidayDesk desk, ChangePreview preview, Clock clock) {
        this.desk = desk;
        this.preview = preview;
        this.clock = clock;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(ALL, Rights.SETTINGS_WRITE),
                ApiRight.post(ALL, Rights.SETTINGS_WRITE),
                ApiRight.post(PREVIEW, Rights.SETTINGS_WRITE),
                ApiRight.get(ONE, Rights.SETTINGS_WRITE),
                ApiRight.put(ONE, Rights.SETTINGS_WRITE),
                ApiRight.delete(ONE, Rights.SETTINGS_WRITE));
    }

    @Override
    public long version(String id) {
        return desk.one(id).version();
    }

    /** The Korean ones, or those of a calendar alone; without a year those of this one. */
    @GetMapping(ALL)
    Page<ListedHoliday> all(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String calendar) {
        int shown = year == null ? clock.instant().atZone(SEOUL).getYear() : year;
        return new Page<>(desk.list(shown, calendar), null);
    }

    @PostMapping(ALL)
    ResponseEntity<HolidayJson> add(@RequestBody HolidayJson holiday) {
        return answer(HttpStatus.CREATED, desk.add(holiday.draft()));
    }

    /** What adding it, or with an id changing it, would bring; nothing is changed. */
    @PostMapping(PREVIEW)
    OutlookJson look(@RequestBody HolidayJson holiday) {
        var id = holiday.id();
        return OutlookJson.of(preview.of(() -> {
            if (id == null) {
                desk.add(holiday.draft());
            } else {
                desk.change(id, desk.one(id).version(), holiday.draft());
            }
        }));
    }

    @GetMapping(ONE)
    ResponseEntity<HolidayJson> one(@PathVariable String id) {
        return answer(HttpStatus.OK, desk.one(id));
    }

    @PutMapping(ONE)
    ResponseEntity<HolidayJson> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody HolidayJson holiday) {
        return answer(HttpStatus.OK, desk.change(id, Versions.required(ifMatch), holiday.draft()));
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        desk.delete(id, Versions.required(ifMatch));
    }

    private static ResponseEntity<HolidayJson> answer(HttpStatus status, EnteredHoliday holiday) {
        return ResponseEntity.status(status)
                .eTag(Versions.etag(holiday.version()))
                .body(HolidayJson.of(holiday));
    }
}
