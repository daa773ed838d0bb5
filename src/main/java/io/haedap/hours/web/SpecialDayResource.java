package io.haedap.hours.web;

import io.haedap.hours.ChangePreview;
import io.haedap.hours.SpecialDay;
import io.haedap.hours.SpecialDayDesk;
import io.haedap.hours.web.HoursJson.SpecialDayJson;
import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Dates with hours of their own. */
@RestController
class SpecialDayResource implements ApiRights, Versioned {

    private static final String ALL = "/api/v1/special-days";
    private static final String ONE = "/api/v1/special-days/{id}";
    private static final String PREVIEW = "/api/v1/special-days/preview";

    private final SpecialDayDesk desk;
    private final ChangePreview preview;

    SpecialDayResource(SpecialDayDesk desk, ChangePreview preview) {
        this.desk = desk;
        this.preview = preview;
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

    @GetMapping(ALL)
    Page<SpecialDayJson> all() {
        return new Page<>(desk.all().stream().map(SpecialDayJson::of).toList(), null);
    }

    @PostMapping(ALL)
    ResponseEntity<SpecialDayJson> add(@RequestBody SpecialDayJson day) {
        return answer(HttpStatus.CREATED, desk.add(day.draft()));
    }

    /** What adding it, or with an id changing it, would bring; nothing is changed. */
    @PostMapping(PREVIEW)
    OutlookJson look(@RequestBody SpecialDayJson day) {
        var id = day.id();
        return OutlookJson.of(preview.of(() -> {
            if (id == null) {
                desk.add(day.draft());
            } else {
                desk.change(id, desk.one(id).version(), day.draft());
            }
        }));
    }

    @GetMapping(ONE)
    ResponseEntity<SpecialDayJson> one(@PathVariable String id) {
        return answer(HttpStatus.OK, desk.one(id));
    }

    @PutMapping(ONE)
    ResponseEntity<SpecialDayJson> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SpecialDayJson day) {
        return answer(HttpStatus.OK, desk.change(id, Versions.required(ifMatch), day.draft()));
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        desk.delete(id, Versions.required(ifMatch));
    }

    private static ResponseEntity<SpecialDayJson> answer(HttpStatus status, SpecialDay day) {
        return ResponseEntity.status(status).eTag(Versions.etag(day.version())).body(SpecialDayJson.of(day));
    }
}
