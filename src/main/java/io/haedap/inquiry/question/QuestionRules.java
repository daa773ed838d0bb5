package io.haedap.inquiry.question;

import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import io.haedap.shared.PlainText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is accepted as the questions of a category. Everything that is wrong is told at once, by question from 0. */
final class QuestionRules {

    static final int MOST = 20;
    static final int CHOICES = 30;
    static final int LABEL = 200;
    static final int HINT = 500;
    static final int CATEGORY_HINT = 2_000;
    private static final String SLUG = "[a-z0-9][a-z0-9-]{0,39}";

    private final Faults faults = new Faults();
    private final Set<String> elsewhere;
    private final Map<String, Question> earlier = new HashMap<>();

    private QuestionRules(Set<String> elsewhere) {
        this.elsewhere = elsewhere;
    }

    /** Tidied, or refused. {@code elsewhere} are the names of questions above the category and below it. */
    static CategoryForm accepted(CategoryForm typed, Set<String> elsewhere) {
        var rules = new QuestionRules(elsewhere);
        var hint = rules.text("hint", typed.hint(), CATEGORY_HINT);
        if (typed.questions().size() > MOST) {
            rules.faults.add("questions", "questions-too-many", MOST);
        }
        var questions = new ArrayList<Question>();
        for (int i = 0; i < typed.questions().size() && i < MOST; i++) {
            questions.add(
                    rules.question("questions." + i + ".", typed.questions().get(i)));
        }
        rules.faults.refuse();
        return new CategoryForm(typed.categorySlug(), typed.identity(), hint, questions, typed.version());
    }

    private Question question(String at, Question typed) {
        var kind = typed.kind();
        slug(at, typed.slug());
        var label = label(at + "label", typed.label(), LABEL);
        var hint = text(at + "hint", typed.hint(), HINT);
        var choices = choices(at, kind, typed.choices());
        var least = bound(at + "least", kind, typed.least(), choices.size());
        var most = bound(at + "most", kind, typed.most(), choices.size());
        if (least != null && most != null && isAbove(kind, least, most)) {
            faults.add(at + "most", "question-bounds");
        }
        var pattern = pattern(at, kind, typed.pattern());
        var question = new Question(
                typed.slug(),
                kind,
                label,
                hint,
                typed.required(),
                typed.personal(),
                least,
                most,
                pattern,
                choices,
                condition(at, typed.when()));
        earlier.put(question.slug(), question);
        return question;
    }

    private void slug(String at, String slug) {
        if (!slug.matches(SLUG)) {
            faults.add(at + "slug", "question-slug");
        } else if (earlier.containsKey(slug) || elsewhere.contains(slug)) {
            faults.add(at + "slug", "question-slug-taken", slug);
        }
    }

    private LocalText label(String field, LocalText typed, int most) {
        var korean = oneLine(typed.ko());
        var english = blankToNull(typed.en() == null ? null : oneLine(typed.en()));
        faults.text(field + ".ko", korean, most).optionalText(field + ".en", english, most);
        return new LocalText(korean, english);
    }

    private @Nullable LocalText text(String field, @Nullable LocalText typed, int most) {
        if (typed == null) {
            return null;
        }
        var korean = PlainText.tidy(typed.ko());
        var english = blankToNull(PlainText.tidyOrNull(typed.en()));
        if (korean.isEmpty() && english == null) {
            return null;
        }
        faults.text(field + ".ko", korean, most).optionalText(field + ".en", english, most);
        return new LocalText(korean, english);
    }

    private List<QuestionChoice> choices(String at, QuestionKind kind, List<QuestionChoice> typed) {
        if (!kind.isChosen()) {
            if (!typed.isEmpty()) {
                faults.add(at + "choices", "question-no-choices");
            }
            return List.of();
        }
        if (typed.size() < 2 || typed.size() > CHOICES) {
            faults.add(at + "choices", "question-choices", 2, CHOICES);
            return List.of();
        }
        var slugs = new HashSet<String>();
        var choices = new ArrayList<QuestionChoice>();
        for (int i = 0; i < typed.size(); i++) {
            var choice = typed.get(i);
            var field = at + "choices." + i + ".";
            if (!choice.slug().matches(SLUG)) {
                faults.add(field + "slug", "question-slug");
            } else if (!slugs.add(choice.slug())) {
                faults.add(field + "slug", "question-slug-taken", choice.slug());
            }
            choices.add(new QuestionChoice(choice.slug(), label(field + "label", choice.label(), 100)));
        }
        return choices;
    }

    private @Nullable String bound(String field, QuestionKind kind, @Nullable String typed, int choices) {
        var bound = blankToNull(PlainText.tidyOrNull(typed));
        if (bound == null) {
            return null;
        }
        var isOne = switch (kind) {
            case TEXT -> isCount(bound, 500);
            case LONG_TEXT -> isCount(bound, 5_000);
            case CHOICES -> isCount(bound, choices);
            case NUMBER -> bound.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
            case AMOUNT -> bound.matches("[0-9]{1,12}");
            case DATE -> bound.equals(AnswerReading.TODAY) || isDay(bound);
            case CHOICE, YES_NO, CODE -> false;
        };
        if (!isOne) {
            faults.add(field, "question-bound");
            return null;
        }
        return bound;
    }

    private static boolean isCount(String bound, int most) {
        return bound.matches("[1-9][0-9]{0,3}") && Integer.parseInt(bound) <= most;
    }

    private static boolean isDay(String bound) {
        return bound.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                && AnswerReading.date(bound).isPresent();
    }

    private static boolean isAbove(QuestionKind kind, String least, String most) {
        if (kind != QuestionKind.DATE) {
            return new BigDecimal(least).compareTo(new BigDecimal(most)) > 0;
        }
        return !least.equals(AnswerReading.TODAY)
                && !most.equals(AnswerReading.TODAY)
                && LocalDate.parse(least).isAfter(LocalDate.parse(most));
    }

    private @Nullable String pattern(String at, QuestionKind kind, @Nullable String typed) {
        var pattern = blankToNull(PlainText.tidyOrNull(typed));
        if (kind == QuestionKind.CODE ? pattern == null || !CodePattern.isOne(pattern) : pattern != null) {
            faults.add(at + "pattern", kind == QuestionKind.CODE ? "question-pattern" : "question-no-pattern");
            return null;
        }
        return pattern;
    }

    /** Only answers to earlier questions decide, so that nothing waits for itself. */
    private Question.@Nullable Condition condition(String at, Question.@Nullable Condition typed) {
        if (typed == null) {
            return null;
        }
        var decides = earlier.get(typed.question());
        if (decides == null || !decides.kind().decides()) {
            faults.add(at + "if.question", "question-condition");
            return null;
        }
        var possible = decides.kind() == QuestionKind.YES_NO
                ? List.of("yes", "no")
                : decides.choices().stream().map(QuestionChoice::slug).toList();
        var oneOf = typed.oneOf().stream().distinct().toList();
        if (oneOf.isEmpty() || !possible.containsAll(oneOf)) {
            faults.add(at + "if.oneOf", "question-condition-answers");
            return null;
        }
        return new Question.Condition(typed.question(), oneOf);
    }

    private static String oneLine(String text) {
        return PlainText.tidy(text).replaceAll("\\s+", " ");
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
