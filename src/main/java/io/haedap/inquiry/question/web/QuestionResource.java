package io.haedap.inquiry.question.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.haedap.inquiry.question.AskedForm;
import io.haedap.inquiry.question.PosedQuestion;
import io.haedap.inquiry.question.Question;
import io.haedap.inquiry.question.QuestionReader;
import io.haedap.shared.LocalText;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What an inquiry of a category is asked, with all that the categories above it ask, for forms of others; no token. */
@RestController
class QuestionResource implements ApiRights, Versioned {

    private static final String PATH = "/api/v1/categories/{slug}/questions";

    /** {@code categorySlug} is the category that asks it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(@JsonUnwrapped Question question, String categorySlug) {

        static Asked of(PosedQuestion posed) {
            return new Asked(posed.question(), posed.category());
        }
    }

    record Form(String categorySlug, boolean identityCheck, List<LocalText> hints, List<Asked> items) {

        static Form of(AskedForm form) {
            return new Form(
                    form.category(),
                    form.identity(),
                    form.hints(),
                    form.questions().stream().map(Asked::of).toList());
        }
    }

    private final QuestionReader reader;

    QuestionResource(QuestionReader reader) {
        this.reader = reader;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.get(PATH, ApiRight.ANYONE));
    }

    @Override
    public long version(String slug) {
        reader.one(slug);
        return 0;
    }

    @GetMapping(PATH)
    Form one(@PathVariable String slug) {
        return Form.of(reader.one(slug));
    }
}
