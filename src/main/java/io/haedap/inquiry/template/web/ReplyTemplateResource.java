package io.haedap.inquiry.template.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.template.ReplyTemplate;
import io.haedap.inquiry.template.ReplyTemplateBoard;
import io.haedap.inquiry.template.ReplyTemplateDesk;
import io.haedap.people.Rights;
import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import io.haedap.shared.Page;
import io.haedap.shared.PlainText;
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

/** Reply templates for programs. */
@RestController
@RequestMapping("/api/v1/reply-templates")
class ReplyTemplateResource implements ApiRights, Versioned {

    private static final String PATH = "/api/v1/reply-templates";

    record TemplateJson(
            String id,
            LocalText name,
            @Nullable String queue,
            @Nullable String categorySlug,
            LocalText body,
            boolean account) {

        static TemplateJson of(ReplyTemplate template) {
            var draft = template.draft();
            return new TemplateJson(
                    Long.toString(template.id()),
                    draft.name(),
                    draft.queue(),
                    draft.category(),
                    draft.body(),
                    draft.account());
        }
    }

    @JsonIgnoreProperties("id")
    record Written(
            @Nullable LocalText name,
            @Nullable String queue,
            @Nullable String categorySlug,
            @Nullable LocalText body,
            @Nullable Boolean account) {

        /** JSON may leave out what the types call present. */
        @SuppressWarnings("ConstantValue")
        ReplyTemplate.Draft draft() {
            var faults = new Faults();
            if (name == null || name.ko() == null) {
                faults.add("name.ko", "required");
            }
            if (body == null || body.ko() == null) {
                faults.add("body.ko", "required");
            }
            faults.refuse();
            return new ReplyTemplate.Draft(
                    Objects.requireNonNull(name),
                    queue,
                    categorySlug,
                    Objects.requireNonNull(body),
                    Boolean.TRUE.equals(account));
        }
    }

    /** For which inquiry a template is filled in. */
    record For(@Nullable String number) {}

    record Filled(String body) {}

    private final ReplyTemplateBoard board;
    private final ReplyTemplateDesk desk;
    private final InquiryBoard inquiries;

    ReplyTemplateResource(ReplyTemplateBoard board, ReplyTemplateDesk desk, InquiryBoard inquiries) {
        this.board = board;
        this.desk = desk;
        this.inquiries = inquiries;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(PATH, Rights.INQUIRY_ANSWER),
                ApiRight.post(PATH, Rights.TEMPLATE_WRITE),
                ApiRight.get(PATH + "/{id}", Rights.INQUIRY_ANSWER),
                ApiRight.put(PATH + "/{id}", Rights.TEMPLATE_WRITE),
                ApiRight.delete(PATH + "/{id}", Rights.TEMPLATE_WRITE),
                ApiRight.post(PATH + "/{id}/fill", Rights.INQUIRY_ANSWER));
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

    /** Its words for that inquiry, with what they leave open filled in. */
    @PostMapping("/{id}/fill")
    Filled fill(@PathVariable String id, @RequestBody For inquiry) {
        if (inquiry.number() == null) {
            throw Refusal.invalid("number", "required");
        }
        if (!PlainText.isStorable(inquiry.number())) {
            throw Refusal.notFound();
        }
        return new Filled(board.filled(number(id), inquiries.one(inquiry.number())));
    }

    private static ResponseEntity<TemplateJson> answer(HttpStatus status, ReplyTemplate template) {
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
