package io.haedap.notice.web;

import io.haedap.notice.NoticeAction;
import io.haedap.notice.NoticeBoard;
import io.haedap.notice.NoticeDesk;
import io.haedap.notice.NoticeDetails;
import io.haedap.notice.NoticeFilter;
import io.haedap.notice.NoticeId;
import io.haedap.notice.NoticeKind;
import io.haedap.notice.NoticeStatus;
import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices for programs. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticeResource implements ApiRights, Versioned {

    /** A step; {@code revision} is the one it is meant for, {@code at} the time of a scheduled publication. */
    record Transition(
            @Nullable NoticeAction action,
            @Nullable Integer revision,
            @Nullable OffsetDateTime at,
            @Nullable String remark) {}

    private final NoticeDesk desk;
    private final NoticeBoard board;

    NoticeResource(NoticeDesk desk, NoticeBoard board) {
        this.desk = desk;
        this.board = board;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get("/api/v1/notices", Rights.NOTICE_READ),
                ApiRight.post("/api/v1/notices", Rights.NOTICE_WRITE),
                ApiRight.get("/api/v1/notices/{id}", Rights.NOTICE_READ),
                ApiRight.put("/api/v1/notices/{id}", Rights.NOTICE_WRITE),
                ApiRight.post(
                        "/api/v1/notices/{id}/transitions",
                        ApiRight.oneOf(Rights.NOTICE_WRITE, Rights.NOTICE_APPROVE, Rights.NOTICE_PUBLISH)));
    }

    @Override
    public long version(String id) {
        return desk.version(NoticeId.of(id));
    }

    @GetMapping
    Page<NoticeJson> page(
            @RequestParam(required = false) @Nullable NoticeStatus status,
            @RequestParam(required = false) @Nullable NoticeKind kind,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String cursor) {
        return board.details(new NoticeFilter(status, kind, q), size, cursor).map(NoticeJson::of);
    }

    @PostMapping
    ResponseEntity<NoticeJson> draft(@RequestBody NoticeJson.Written notice) {
        return answer(HttpStatus.CREATED, desk.draft(notice.externalId(), notice.content()));
    }

    @GetMapping("/{id}")
    ResponseEntity<NoticeJson> one(@PathVariable String id) {
        return answer(HttpStatus.OK, board.one(NoticeId.of(id)));
    }

    @PutMapping("/{id}")
    ResponseEntity<NoticeJson> write(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NoticeJson.Written notice) {
        return answer(HttpStatus.OK, desk.write(NoticeId.of(id), Versions.required(ifMatch), notice.content()));
    }

    @PostMapping("/{id}/transitions")
    ResponseEntity<NoticeJson> take(@PathVariable String id, @RequestBody Transition step) {
        var action = step.action();
        var revision = step.revision();
        if (action == null) {
            throw Refusal.invalid("action", "required");
        }
        if (revision == null) {
            throw Refusal.invalid("revision", "required");
        }
        var at = step.at();
        return answer(
                HttpStatus.OK,
                desk.take(NoticeId.of(id), action, revision, at == null ? null : at.toInstant(), step.remark()));
    }

    private static ResponseEntity<NoticeJson> answer(HttpStatus status, NoticeDetails notice) {
        return ResponseEntity.status(status)
                .eTag(Versions.etag(notice.version()))
                .body(NoticeJson.of(notice));
    }
}
