package io.haedap.inquiry.question;

import io.haedap.shared.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions as tests ask them. */
public final class Forms {

    private Forms() {}

    public static Question required(String slug, QuestionKind kind) {
        return new Question(
                slug,
                kind,
                new LocalText(slug + "?", slug + " in English?"),
                null,
                true,
                false,
                null,
                null,
                null,
                List.of(),
                null);
    }

    public static Question optional(String slug, QuestionKind kind) {
        return new Question(
                slug, kind, new LocalText(slug + "?", null), null, false, false, null, null, null, List.of(), null);
    }

    public static Question choice(String slug, QuestionKind kind, String... choices) {
        return new Question(
                slug,
                kind,
                new LocalText(slug + "?", null),
                null,
                true,
                false,
                null,
                null,
                null,
                List.of(choices).stream()
                        .map(one -> new QuestionChoice(one, new LocalText("보기 " + one, "Choice " + one)))
                        .toList(),
                null);
    }

    public static Question code(String slug, String pattern) {
        return new Question(
                slug,
                QuestionKind.CODE,
                new LocalText("주문 번호", "Order number"),
                null,
                true,
                true,
                null,
                null,
                pattern,
                List.of(),
                null);
    }

    public static Question within(Question question, @Nullable String least, @Nullable String most) {
        return new Question(
                question.slug(),
                question.kind(),
                question.label(),
                question.hint(),
                question.required(),
                question.personal(),
                least,
                most,
                question.pattern(),
                question.choices(),
                question.when());
    }

    public static Question after(Question question, String slug, String... oneOf) {
        return new Question(
                question.slug(),
                question.kind(),
                question.label(),
                question.hint(),
                question.required(),
                question.personal(),
                question.least(),
                question.most(),
                question.pattern(),
                question.choices(),
                new Question.Condition(slug, List.of(oneOf)));
    }

    /** Asks exactly these, whatever was asked before. */
    public static CategoryForm ask(QuestionDesk desk, String category, Question... questions) {
        return desk.change(new CategoryForm(
                category,
                IdentityRule.INHERITED,
                null,
                List.of(questions),
                desk.one(category).version()));
    }

    public static void demandIdentity(QuestionDesk desk, String category, IdentityRule rule) {
        var form = desk.one(category);
        desk.change(new CategoryForm(category, rule, form.hint(), form.questions(), form.version()));
    }

    public static void askNothing(QuestionDesk desk, String category) {
        desk.change(new CategoryForm(
                category,
                IdentityRule.INHERITED,
                null,
                List.of(),
                desk.one(category).version()));
    }
}
