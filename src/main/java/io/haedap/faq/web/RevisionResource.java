package io.haedap.faq.web;

import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqDifference;
import io.haedap.faq.FaqId;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every revision of an entry, what differs between two, and the way back to an older one. */
@RestController
@RequestMapping("/api/v1/faqs/{id}/revisions")
class RevisionResource implements ApiRights, Versioned {

    /** {@code revision} is the newest one that the caller knows of. */
    record Restore(@Nullable Integer revision) {}

    private final FaqBoard board;
    private final FaqDesk desk;

    RevisionResource(FaqBoard board, FaqDesk desk) {
        this.board = board;
        this.desk = desk;
    }

    @Override
    public long version(String id) {
        return board.one(FaqId.of(id)).version();
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get("/api/v1/faqs/{id}/revisions", Rights.FAQ_READ),
                ApiRight.get("/api/v1/faqs/{id}/revisions/{number}", Rights.FAQ_READ),
                ApiRight.get("/api/v1/faqs/{id}/revisions/{number}/difference", Rights.FAQ_READ),
                ApiRight.post("/api/v1/faqs/{id}/revisions/{number}/restore", Rights.FAQ_WRITE));
    }

    @GetMapping
    Page<RevisionJson> all(@PathVariable String id) {
        var faq = board.one(FaqId.of(id));
        return new Page<>(
                board.history(faq.id()).stream()
                        .map(revision -> RevisionJson.of(revision, faq.liveRevision(), null))
                        .toList(),
                null);
    }

    @GetMapping("/{number}")
    RevisionJson one(@PathVariable String id, @PathVariable String number) {
        var faq = board.one(FaqId.of(id));
        int wanted = number(number);
        var content = board.content(faq.id(), wanted);
        return board.history(faq.id()).stream()
                .filter(revision -> revision.number() == wanted)
                .findFirst()
                .map(revision -> RevisionJson.of(revision, faq.liveRevision(), content))
                .orElseThrow(Refusal::notFound);
    }

    /** What changed from revision {@code from}, by default the one before, by words: of what readers see or of the source. */
    @GetMapping("/{number}/difference")
    DifferenceJson difference(
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(defaultValue = "ko") String lang,
            @RequestParam(defaultValue = "false") boolean source) {
        var faq = FaqId.of(id);
        int to = number(number);
        int before = from == null ? Math.max(1, to - 1) : number(from);
        var difference = FaqDifference.between(board.content(faq, before), board.content(faq, to));
        var language = "en".equals(lang) ? Language.EN : Language.KO;
        return DifferenceJson.of(before, to, difference, language, source);
    }

    @PostMapping("/{number}/restore")
    ResponseEntity<FaqJson> restore(
            @PathVariable String id, @PathVariable String number, @RequestBody Restore restore) {
        var faq = board.one(FaqId.of(id)).id();
        int from = number(number);
        var revision = restore.revision();
        if (revision == null) {
            throw Refusal.invalid("revision", "required");
        }
        var restored = desk.restore(faq, revision, from);
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(Versions.etag(restored.version()))
                .body(FaqJson.of(restored));
    }

    /** A number that cannot be one is answered like one that is not there. */
    private static int number(String number) {
        if (!number.matches("[1-9]\\d{0,8}")) {
            throw Refusal.notFound();
        }
        return Integer.parseInt(number);
    }
}
