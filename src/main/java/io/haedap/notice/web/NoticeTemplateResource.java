package io.haedap.notice.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.haedap.notice.NoticeKind;
import io.haedap.notice.NoticeTemplate;
import io.haedap.notice.NoticeTemplateBoard;
import io.haedap.notice.NoticeTemplateDesk;
import io.haedap.notice.NoticeTranslations;
import io.haedap.people.Rights;
import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.RestController;

/** Templates of notices for programs. */
@RestController
@RequestMapping("/api/v1/notice-templates")
class NoticeTemplateResource implements ApiRights, Versioned {

    record TemplateJson(String id, LocalText name, NoticeKind kind, NoticeTranslations translations) {

        static TemplateJson of(NoticeTemplate template) {
            var draft = template.draft();
            return new TemplateJson(Long.toString(template.id()), draft.name(), draft.kind(), draft.translations());
        }
    }

    @JsonIgnoreProperties("id")
    record Written(
            @Nullable LocalText name,
            @Nullable NoticeKind kind,
            @Nullable NoticeTranslations translations) {

        /** JSON may leave out what the types call present. */
        @SuppressWarnings("ConstantValue")
        NoticeTemplate.Draft draft() {
            var faults = new Faults();
            if (name == null || name.ko() == null) {
                faults.add("name.ko", "required");
            }
            if (kind == null) {
                faults.add("kind", "required");
            }
            NoticeJson.checkTexts(faults, translations);
            faults.refuse();
            return new NoticeTemplate.Draft(
                    Objects.requireNonNull(name), Objects.requireNonNull(kind), Objects.requireNonNull(translations));
        }
    }

    private final NoticeTemplateBoard board;
    private final NoticeTemplateDesk desk;

    NoticeTemplateResource(NoticeTemplateBoard board, NoticeTemplateDesk desk) {
        this.board = board;
        this.desk = desk;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get("/api/v1/notice-templates", Rights.NOTICE_READ),
                ApiRight.post("/api/v1/notice-templates", Rights.NOTICE_WRITE),
                ApiRight.get("/api/v1/notice-templates/{id}", Rights.NOTICE_READ),
                ApiRight.put("/api/v1/notice-templates/{id}", Rights.NOTICE_WRITE),
                ApiRight.delete("/api/v1/notice-templates/{id}", Rights.NOTICE_WRITE));
    }

    @Override
    public long version(String id) {
        return desk.version(number(id));
    }

    @GetMapping
    Page<TemplateJson> all() {
        return new Page<>(board.all().stream().map(TemplateJson::of).toList(), null);
    }

    @PostMapping
    ResponseEntity<TemplateJson> add(@RequestBody Written template) {
        return answer(HttpStatus.CREATED, desk.add(template.draft()));
    }

    @GetMapping("/{id}")
    ResponseEntity<TemplateJson> one(@PathVariable String id) {
        return answer(HttpStatus.OK, board.one(number(id)));
    }

    @PutMapping("/{id}")
    ResponseEntity<TemplateJson> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Written template) {
        return answer(HttpStatus.OK, desk.change(number(id), Versions.required(ifMatch), template.draft()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        desk.remove(number(id), Versions.required(ifMatch));
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<TemplateJson> answer(HttpStatus status, NoticeTemplate template) {
        return ResponseEntity.status(status)
                .eTag(Versions.etag(template.version()))
                .body(TemplateJson.of(template));
    }

    private static long number(String id) {
        if (!id.matches("[1-9]\\d{0,17}")) {
            throw Refusal.notFound();
        }
        return Long.parseLong(id);
    }
}
