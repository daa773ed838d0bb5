package io.haedap.faq.web;

import io.haedap.faq.FaqAction;
import io.haedap.faq.FaqAddress;
import io.haedap.faq.FaqAuthor;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqMergeDesk;
import io.haedap.faq.FaqTemplate;
import io.haedap.faq.FaqTemplates;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** FAQ entries for programs. */
@RestController
@RequestMapping("/api/v1/faqs")
class FaqResource implements ApiRights, Versioned {

    /** A step; {@code revision} is the one it is meant for, {@code at} the time of a scheduled publication. */
    record Transition(
            @Nullable FaqAction action,
            @Nullable Integer revision,
            @Nullable OffsetDateTime at,
            @Nullable String remark) {}

    /** The entry that takes over; {@code revision} is the one of the entry that is given up. */
    record Merge(@Nullable String into, @Nullable Integer revision) {}

    private final FaqDesk desk;
    private final FaqMergeDesk merges;
    private final FaqTemplates templates;
    private final FaqBoard board;

    FaqResource(FaqDesk desk, FaqMergeDesk merges, FaqTemplates templates, FaqBoard board) {
        this.desk = desk;
        this.merges = merges;
        this.templates = templates;
        this.board = board;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get("/api/v1/faqs", Rights.FAQ_READ),
                ApiRight.post("/api/v1/faqs", Rights.FAQ_WRITE),
                ApiRight.get("/api/v1/faqs/{id}", Rights.FAQ_READ),
                ApiRight.put("/api/v1/faqs/{id}", Rights.FAQ_WRITE),
                ApiRight.get("/api/v1/faqs/templates", Rights.FAQ_READ),
                ApiRight.get("/api/v1/faqs/authors", Rights.FAQ_READ),
                ApiRight.get("/api/v1/faqs/tags", Rights.FAQ_READ),
                ApiRight.get("/api/v1/faqs/{id}/addresses", Rights.FAQ_READ),
                ApiRight.post("/api/v1/faqs/{id}/merge", Rights.FAQ_ARCHIVE),
                ApiRight.post(
                        "/api/v1/faqs/{id}/transitions",
                        ApiRight.oneOf(Rights.FAQ_WRITE, Rights.FAQ_REVIEW, Rights.FAQ_PUBLISH, Rights.FAQ_ARCHIVE)));
    }

    @Override
    public long version(String id) {
        return board.one(FaqId.of(id)).version();
    }

    @GetMapping
    Page<FaqJson> page(
            @ModelAttribute FaqQuery query,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String cursor) {
        return board.page(query.filter(), size, cursor).map(FaqJson::of);
    }

    @PostMapping
    ResponseEntity<FaqJson> draft(@RequestBody FaqJson.Written faq) {
        return answer(HttpStatus.CREATED, desk.draft(faq.externalId(), faq.content(), faq.reason()));
    }

    @GetMapping("/{id}")
    ResponseEntity<FaqJson> one(@PathVariable String id) {
        return answer(HttpStatus.OK, board.one(FaqId.of(id)));
    }

    @PutMapping("/{id}")
    ResponseEntity<FaqJson> write(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody FaqJson.Written faq) {
        return answer(HttpStatus.OK, desk.write(FaqId.of(id), Versions.required(ifMatch), faq.content(), faq.reason()));
    }

    @PostMapping("/{id}/transitions")
    ResponseEntity<FaqJson> take(@PathVariable String id, @RequestBody Transition step) {
        var at = step.at() == null ? null : step.at().toInstant();
        var action = step.action();
        var revision = step.revision();
        if (action == null || revision == null) {
            throw Refusal.invalid(action == null ? "action" : "revision", "required");
        }
        return answer(HttpStatus.OK, desk.take(FaqId.of(id), action, revision, at, step.remark()));
    }

    @PostMapping("/{id}/merge")
    ResponseEntity<FaqJson> merge(@PathVariable String id, @RequestBody Merge merge) {
        var faq = board.one(FaqId.of(id)).id();
        var into = merge.into();
        var revision = merge.revision();
        if (into == null || revision == null) {
            throw Refusal.invalid(into == null ? "into" : "revision", "required");
        }
        return answer(HttpStatus.OK, merges.merge(faq, revision, target(into)));
    }

    private static FaqId target(String into) {
        try {
            return FaqId.of(into);
        } catch (Refusal malformed) {
            throw Refusal.invalid("into", "faq-merge-unknown");
        }
    }

    @GetMapping("/{id}/addresses")
    Page<FaqAddress> addresses(@PathVariable String id) {
        return new Page<>(board.addresses(FaqId.of(id)), null);
    }

    /** Who wrote the newest revision of any entry. */
    @GetMapping("/authors")
    Page<FaqAuthor> authors() {
        return new Page<>(board.authors(), null);
    }

    /** Tags in use that begin so, the most used first. */
    @GetMapping("/tags")
    Page<String> tags(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "50") int size) {
        return new Page<>(board.tags(q, Page.size(size)), null);
    }

    @GetMapping("/templates")
    Page<FaqTemplate> templates() {
        return new Page<>(templates.all(), null);
    }

    private static ResponseEntity<FaqJson> answer(HttpStatus status, FaqDetails faq) {
        return ResponseEntity.status(status).eTag(Versions.etag(faq.version())).body(FaqJson.of(faq));
    }
}
