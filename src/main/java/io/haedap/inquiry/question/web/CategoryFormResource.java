package io.haedap.inquiry.question.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.haedap.inquiry.question.CategoryForm;
import io.haedap.inquiry.question.IdentityRule;
import io.haedap.inquiry.question.Question;
import io.haedap.inquiry.question.QuestionChoice;
import io.haedap.inquiry.question.QuestionDesk;
import io.haedap.inquiry.question.QuestionKind;
import io.haedap.people.Rights;
import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What a category itself asks, as administrators set it: the whole of it is read and written at once. */
@RestController
class CategoryFormResource implements ApiRights, Versioned {

    private static final String PATH = "/api/v1/categories/{slug}/form";

    record Choice(@Nullable String slug, @Nullable LocalText label) {}

    record Condition(@Nullable String question, @Nullable List<@Nullable String> oneOf) {}

    record Asked(
            @Nullable String slug,
            @Nullable QuestionKind kind,
            @Nullable LocalText label,
            @Nullable LocalText hint,
            @Nullable Boolean required,
            @Nullable Boolean personal,
            @Nullable String least,
            @Nullable String most,
            @Nullable String pattern,
            @Nullable List<@Nullable Choice> choices,
            @JsonProperty("if") @Nullable Condition when) {}

    @JsonIgnoreProperties({"categorySlug", "version"})
    record Written(
            @Nullable IdentityRule identity,
            @Nullable LocalText hint,
            @Nullable List<@Nullable Asked> questions) {}

    private final QuestionDesk desk;

    CategoryFormResource(QuestionDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.get(PATH, Rights.CATEGORY_WRITE), ApiRight.put(PATH, Rights.CATEGORY_WRITE));
    }

    @Override
    public long version(String slug) {
        return desk.version(slug);
    }

    @GetMapping(PATH)
    ResponseEntity<CategoryForm> one(@PathVariable String slug) {
        return answer(desk.one(slug));
    }

    @PutMapping(PATH)
    ResponseEntity<CategoryForm> change(
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Written written) {
        return answer(desk.change(new CategoryForm(
                slug,
                Objects.requireNonNullElse(written.identity(), IdentityRule.INHERITED),
                worded(written.hint()),
                questions(Objects.requireNonNullElse(written.questions(), List.of())),
                Versions.required(ifMatch))));
    }

    /** JSON may leave out what the types call present: what a question cannot be without is told before anything else. */
    private static List<Question> questions(List<@Nullable Asked> written) {
        var faults = new Faults();
        var questions = new ArrayList<Question>();
        for (int i = 0; i < written.size(); i++) {
            question(written.get(i), "questions." + i + ".", faults, questions);
        }
        faults.refuse();
        return questions;
    }

    private static void question(@Nullable Asked asked, String at, Faults faults, List<Question> questions) {
        var slug = asked == null ? null : asked.slug();
        var kind = asked == null ? null : asked.kind();
        var label = asked == null ? null : worded(asked.label());
        if (asked == null || slug == null || kind == null || label == null) {
            present(faults, at + "slug", slug);
            present(faults, at + "kind", kind);
            present(faults, at + "label.ko", label);
            return;
        }
        var choices = new ArrayList<QuestionChoice>();
        for (var choice : Objects.requireNonNullElse(asked.choices(), List.<Choice>of())) {
            var name = choice == null ? null : worded(choice.label());
            if (choice == null || choice.slug() == null || name == null) {
                faults.add(at + "choices", "required");
                return;
            }
            choices.add(new QuestionChoice(choice.slug(), name));
        }
        questions.add(new Question(
                slug,
                kind,
                label,
                worded(asked.hint()),
                Boolean.TRUE.equals(asked.required()),
                Boolean.TRUE.equals(asked.personal()),
                asked.least(),
                asked.most(),
                asked.pattern(),
                choices,
                condition(asked.when())));
    }

    private static void present(Faults faults, String field, @Nullable Object value) {
        if (value == null) {
            faults.add(field, "required");
        }
    }

    private static Question.@Nullable Condition condition(@Nullable Condition written) {
        return written == null
                ? null
                : new Question.Condition(
                        Objects.requireNonNullElse(written.question(), ""),
                        Objects.requireNonNullElse(written.oneOf(), List.<String>of()).stream()
                                .map(String::valueOf)
                                .toList());
    }

    @SuppressWarnings("ConstantValue")
    private static @Nullable LocalText worded(@Nullable LocalText text) {
        return text == null || text.ko() == null && text.en() == null
                ? null
                : new LocalText(Objects.requireNonNullElse(text.ko(), ""), text.en());
    }

    private static ResponseEntity<CategoryForm> answer(CategoryForm form) {
        return Versions.ok(form, form.version());
    }
}
