package io.haedap.status.web;

import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import io.haedap.status.Incident;
import io.haedap.status.IncidentDesk;
import io.haedap.status.StatusReader;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Outages for programs. */
@RestController
@RequestMapping("/api/v1/incidents")
class IncidentResource implements ApiRights, Versioned {

    private final IncidentDesk desk;
    private final StatusReader reader;

    IncidentResource(IncidentDesk desk, StatusReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get("/api/v1/incidents", Rights.STATUS_READ),
                ApiRight.post("/api/v1/incidents", Rights.STATUS_WRITE),
                ApiRight.get("/api/v1/incidents/{id}", Rights.STATUS_READ),
                ApiRight.put("/api/v1/incidents/{id}", Rights.STATUS_WRITE),
                ApiRight.post("/api/v1/incidents/{id}/updates", Rights.STATUS_WRITE),
                ApiRight.put("/api/v1/incidents/{id}/updates/{update}", Rights.STATUS_WRITE),
                ApiRight.delete("/api/v1/incidents/{id}/updates/{update}", Rights.STATUS_WRITE));
    }

    @Override
    public long version(String id) {
        return known(id).version();
    }

    @GetMapping
    Page<IncidentJson> page(
            @RequestParam(defaultValue = "50") int size, @RequestParam(required = false) @Nullable String cursor) {
        return reader.incidents(size, cursor).map(IncidentJson::of);
    }

    @PostMapping
    ResponseEntity<IncidentJson> open(@RequestBody IncidentJson.Written incident) {
        return answer(HttpStatus.CREATED, desk.open(incident.draft()));
    }

    @GetMapping("/{id}")
    ResponseEntity<IncidentJson> one(@PathVariable String id) {
        return answer(HttpStatus.OK, known(id));
    }

    @PutMapping("/{id}")
    ResponseEntity<IncidentJson> correct(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody IncidentJson.Written incident) {
        var known = known(id);
        var version = Versions.required(ifMatch);
        var correction = incident.correction(known.impact());
        if (incident.status() != null && incident.status() != known.status()) {
            throw Refusal.invalid("status", "status-by-update");
        }
        return answer(HttpStatus.OK, desk.correct(id, version, correction));
    }

    @PostMapping("/{id}/updates")
    ResponseEntity<IncidentJson> update(@PathVariable String id, @RequestBody IncidentJson.News news) {
        return answer(HttpStatus.OK, desk.update(id, news.news()));
    }

    @PutMapping("/{id}/updates/{update}")
    ResponseEntity<IncidentJson> reword(
            @PathVariable String id,
            @PathVariable String update,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody IncidentJson.Reworded words) {
        var version = Versions.required(ifMatch);
        return answer(HttpStatus.OK, desk.reword(id, version, update, words.checked(), StatusJson.instant(words.at())));
    }

    /** Takes it back while letters have not left; with the only one the incident goes. */
    @DeleteMapping("/{id}/updates/{update}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(
            @PathVariable String id,
            @PathVariable String update,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        if (known(id).version() != Versions.required(ifMatch)) {
            throw Refusal.stale();
        }
        desk.takeBack(id, update);
    }

    private Incident known(String id) {
        return reader.incident(id).orElseThrow(Refusal::notFound);
    }

    private static ResponseEntity<IncidentJson> answer(HttpStatus status, Incident incident) {
        return ResponseEntity.status(status)
                .eTag(Versions.etag(incident.version()))
                .body(IncidentJson.of(incident));
    }
}
