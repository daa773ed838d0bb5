package io.haedap.hours.web;

import io.haedap.hours.ChangePreview;
import io.haedap.hours.Closure;
import io.haedap.hours.ClosureDesk;
import io.haedap.hours.web.HoursJson.ClosureJson;
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

/** Days on which calendars stay closed for a reason. */
@RestController
class ClosureResource implements ApiRights, Versioned {

    private static final String ALL = "/api/v1/closures";
    private static final String ONE = "/api/v1/closures/{id}";
    private static final String PREVIEW = "/api/v1/closures/preview";

    private final ClosureDesk desk;
    private final ChangePreview preview;

    ClosureResource(ClosureDesk desk, ChangePreview preview) {
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
    Page<ClosureJson> all() {
        return new Page<>(desk.all().stream().map(ClosureJson::of).toList(), null);
    }

    @PostMapping(ALL)
    ResponseEntity<ClosureJson> add(@RequestBody ClosureJson closure) {
        return answer(HttpStatus.CREATED, desk.add(closure.draft()));
    }

    /** What adding it, or with an id changing it, would bring; nothing is changed. */
    @PostMapping(PREVIEW)
    OutlookJson look(@RequestBody ClosureJson closure) {
        var id = closure.id();
        return OutlookJson.of(preview.of(() -> {
            if (id == null) {
                desk.add(closure.draft());
            } else {
                desk.change(id, desk.one(id).version(), closure.draft());
            }
        }));
    }

    @GetMapping(ONE)
    ResponseEntity<ClosureJson> one(@PathVariable String id) {
        return answer(HttpStatus.OK, desk.one(id));
    }

    @PutMapping(ONE)
    ResponseEntity<ClosureJson> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ClosureJson closure) {
        return answer(HttpStatus.OK, desk.change(id, Versions.required(ifMatch), closure.draft()));
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        desk.delete(id, Versions.required(ifMatch));
    }

    private static ResponseEntity<ClosureJson> answer(HttpStatus status, Closure closure) {
        return ResponseEntity.status(status)
                .eTag(Versions.etag(closure.version()))
                .body(ClosureJson.of(closure));
    }
}
