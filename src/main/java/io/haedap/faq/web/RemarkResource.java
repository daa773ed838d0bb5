package io.haedap.faq.web;

import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqId;
import io.haedap.faq.NewRemark;
import io.haedap.faq.RemarkAction;
import io.haedap.faq.ReviewBoard;
import io.haedap.faq.ReviewDesk;
import io.haedap.faq.TranslationState;
import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What reviewers and editors say about an entry, and how its translation stands. */
@RestController
@RequestMapping("/api/v1/faqs/{id}")
class RemarkResource implements ApiRights, Versioned {

    private static final String SAY = ApiRight.oneOf(Rights.FAQ_REVIEW, Rights.FAQ_WRITE);

    /** {@code paragraph} counts the top-level blocks of the Markdown of {@code lang} from 0; without it the title is meant. */
    record Said(
            @Nullable Integer revision,
            @Nullable String lang,
            @Nullable Integer paragraph,
            @Nullable String quote,
            @Nullable String body) {}

    record Answer(@Nullable String body) {}

    record Transition(@Nullable RemarkAction action) {}

    /** The hashes that the translation's state names. */
    record Mark(@Nullable String koreanHash, @Nullable String englishHash) {}

    private final FaqBoard board;
    private final ReviewBoard review;
    private final ReviewDesk desk;

    RemarkResource(FaqBoard board, ReviewBoard review, ReviewDesk desk) {
        this.board = board;
        this.review = review;
        this.desk = desk;
    }

    @Override
    public long version(String id) {
        return board.one(FaqId.of(id)).version();
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get("/api/v1/faqs/{id}/remarks", Rights.FAQ_READ),
                ApiRight.get("/api/v1/faqs/{id}/remarks/{remark}", Rights.FAQ_READ),
                ApiRight.post("/api/v1/faqs/{id}/remarks", SAY),
                ApiRight.post("/api/v1/faqs/{id}/remarks/{remark}/answers", SAY),
                ApiRight.post("/api/v1/faqs/{id}/remarks/{remark}/transitions", SAY),
                ApiRight.get("/api/v1/faqs/{id}/translation", Rights.FAQ_READ),
                ApiRight.post("/api/v1/faqs/{id}/translation/marks", Rights.FAQ_WRITE));
    }

    @GetMapping("/remarks")
    Page<RemarkJson> all(@PathVariable String id) {
        return new Page<>(
                review.remarks(FaqId.of(id)).stream().map(RemarkJson::of).toList(), null);
    }

    @GetMapping("/remarks/{remark}")
    RemarkJson one(@PathVariable String id, @PathVariable String remark) {
        return RemarkJson.of(review.remark(FaqId.of(id), Tags.number(remark)));
    }

    @PostMapping("/remarks")
    @ResponseStatus(HttpStatus.CREATED)
    RemarkJson say(@PathVariable String id, @RequestBody Said said) {
        var faq = board.one(FaqId.of(id)).id();
        var revision = said.revision();
        if (revision == null || revision < 1) {
            throw Refusal.invalid("revision", revision == null ? "required" : "faq-remark-revision");
        }
        var language = Tags.language("lang", said.lang());
        var body = Objects.requireNonNullElse(said.body(), "");
        return RemarkJson.of(desk.remark(faq, new NewRemark(revision, language, said.paragraph(), said.quote(), body)));
    }

    @PostMapping("/remarks/{remark}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    RemarkJson answer(@PathVariable String id, @PathVariable String remark, @RequestBody Answer answer) {
        var known = review.remark(FaqId.of(id), Tags.number(remark)).id();
        return RemarkJson.of(desk.answer(FaqId.of(id), known, Objects.requireNonNullElse(answer.body(), "")));
    }

    @PostMapping("/remarks/{remark}/transitions")
    RemarkJson take(@PathVariable String id, @PathVariable String remark, @RequestBody Transition step) {
        var known = review.remark(FaqId.of(id), Tags.number(remark)).id();
        var action = step.action();
        if (action == null) {
            throw Refusal.invalid("action", "required");
        }
        return RemarkJson.of(desk.take(FaqId.of(id), known, action));
    }

    @GetMapping("/translation")
    TranslationJson translation(@PathVariable String id) {
        return TranslationJson.of(review.translation(FaqId.of(id)));
    }

    /** Finds an English paragraph right as it is, although the Korean one was changed after it. */
    @PostMapping("/translation/marks")
    TranslationJson mark(@PathVariable String id, @RequestBody Mark mark) {
        var faq = board.one(FaqId.of(id)).id();
        var korean = mark.koreanHash();
        var english = mark.englishHash();
        if (korean == null || english == null) {
            throw Refusal.invalid(korean == null ? "koreanHash" : "englishHash", "required");
        }
        return TranslationJson.of(desk.markCurrent(faq, korean, english));
    }

    /** How a translation stands; {@code behind} counts the paragraphs to look at. */
    record TranslationJson(boolean missing, int behind, List<TranslationState.Paragraph> paragraphs) {

        static TranslationJson of(TranslationState state) {
            return new TranslationJson(state.missing(), state.behind(), state.paragraphs());
        }
    }
}
