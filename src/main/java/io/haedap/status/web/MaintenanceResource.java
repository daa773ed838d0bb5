package io.haedap.status.web;

import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import io.haedap.status.Maintenance;
import io.haedap.status.MaintenanceBoard;
import io.haedap.status.MaintenanceDesk;
import io.haedap.status.Planned;
import io.haedap.status.StatusReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

/** Planned maintenance for programs. */
@RestController
@RequestMapping("/api/v1/maintenances")
class MaintenanceResource implements ApiRights, Versioned {

    private final MaintenanceDesk desk;
    private final StatusReader reader;
    private final MaintenanceBoard board;

    MaintenanceResource(MaintenanceDesk desk, StatusReader reader, MaintenanceBoard board) {
        this.board = board;
        this.desk = desk;
        this.reader = reader;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get("/api/v1/maintenances", Rights.STATUS_READ),
                ApiRight.post("/api/v1/maintenances", Rights.STATUS_WRITE),
                ApiRight.get("/api/v1/maintenances/conflicts", Rights.STATUS_READ),
                ApiRight.get("/api/v1/maintenances/{id}", Rights.STATUS_READ),
                ApiRight.put("/api/v1/maintenances/{id}", Rights.STATUS_WRITE),
                ApiRight.post("/api/v1/maintenances/{id}/updates", Rights.STATUS_WRITE),
                ApiRight.delete("/api/v1/maintenances/{id}/updates/{update}", Rights.STATUS_WRITE));
    }

    @Override
    public long version(String id) {
        return known(id).version();
    }

    @GetMapping
    Page<MaintenanceJson> page(
            @RequestParam(defaultValue = "50") int size, @RequestParam(required = false) @Nullable String cursor) {
        return reader.maintenances(size, cursor).map(MaintenanceJson::of);
    }

    @PostMapping
    ResponseEntity<MaintenanceJson> plan(@RequestBody MaintenanceJson.Written maintenance) {
        return answer(HttpStatus.CREATED, desk.plan(maintenance.plan()));
    }

    @GetMapping("/{id}")
    ResponseEntity<MaintenanceJson> one(@PathVariable String id) {
        return answer(HttpStatus.OK, known(id));
    }

    @PutMapping("/{id}")
    ResponseEntity<MaintenanceJson> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MaintenanceJson.Written maintenance) {
        var known = known(id);
        var version = Versions.required(ifMatch);
        var plan = maintenance.plan();
        if (maintenance.status() != null && maintenance.status() != known.status()) {
            throw Refusal.invalid("status", "status-by-update");
        }
        return answer(HttpStatus.OK, desk.change(id, version, plan));
    }

    @PostMapping("/{id}/updates")
    ResponseEntity<MaintenanceJson> update(@PathVariable String id, @RequestBody MaintenanceJson.News news) {
        news.check();
        var from = StatusJson.instant(news.scheduledFor());
        var until = StatusJson.instant(news.scheduledUntil());
        if (from != null || until != null) {
            return answer(HttpStatus.OK, reschedule(known(id), news, from, until));
        }
        return answer(
                HttpStatus.OK,
                desk.update(id, Objects.requireNonNull(news.status()), Objects.requireNonNull(news.message())));
    }

    /** Takes the newest word back while letters have not left; with the planning the maintenance goes. */
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

    /** A new time is told without a step. */
    private Maintenance reschedule(
            Maintenance known, MaintenanceJson.News news, @Nullable Instant from, @Nullable Instant until) {
        if (news.status() != known.status()) {
            throw Refusal.invalid("status", "status-step-and-time");
        }
        return desk.reschedule(
                known.id(),
                known.version(),
                from == null ? known.scheduledFor() : from,
                until == null ? known.scheduledUntil() : until,
                Objects.requireNonNull(news.message()));
    }

    /** What else lies in that window; it warns and refuses nothing. */
    @GetMapping("/conflicts")
    Page<Planned> conflicts(
            @RequestParam OffsetDateTime from,
            @RequestParam OffsetDateTime until,
            @RequestParam(required = false) @Nullable String except) {
        return new Page<>(board.beside(from.toInstant(), until.toInstant(), Set.of(), except), null);
    }

    private Maintenance known(String id) {
        return reader.maintenance(id).orElseThrow(Refusal::notFound);
    }

    private static ResponseEntity<MaintenanceJson> answer(HttpStatus status, Maintenance maintenance) {
        return ResponseEntity.status(status)
                .eTag(Versions.etag(maintenance.version()))
                .body(MaintenanceJson.of(maintenance));
    }
}
