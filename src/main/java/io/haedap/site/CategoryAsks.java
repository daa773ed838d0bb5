package io.haedap.site;

import io.haedap.inquiry.question.AskedForm;
import io.haedap.inquiry.question.Filled;
import io.haedap.inquiry.question.PosedQuestion;
import io.haedap.inquiry.question.Question;
import io.haedap.inquiry.question.QuestionKind;
import io.haedap.inquiry.question.QuestionReader;
import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import io.haedap.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the chosen category asks in the form, and what was typed there. */
@Component
class CategoryAsks {

    /** So many choices stand one below the other; more are a list to open. */
    private static final int IN_SIGHT = 7;

    record Option(String value, String label, boolean on) {}

    /** A question as it stands in the form; {@code after} and {@code is} name the field and the answers that it depends on. */
    record Field(
            String name,
            String label,
            @Nullable String hint,
            String kind,
            boolean required,
            @Nullable String only,
            @Nullable String after,
            @Nullable String is,
            List<Option> options,
            String value,
            int most) {

        public boolean isGroup() {
            return kind.equals("radio") || kind.equals("check");
        }
    }

    /** {@code all} is whether any category asks anything: then the way to its questions is shown. */
    record Asks(
            String category,
            boolean identity,
            List<String> advice,
            List<Field> fields,
            List<TypedAnswers.Hidden> besides,
            boolean all) {}

    private final QuestionReader questions;
    private final Pages pages;

    CategoryAsks(QuestionReader questions, Pages pages) {
        this.questions = questions;
        this.pages = pages;
    }

    Asks of(InquiryForm form, Visit visit) {
        var asked = questions.of(form.category());
        var language = visit.language();
        return new Asks(
                form.category(),
                asked.identity(),
                asked.hints().stream()
                        .map(hint -> Markdown.html(hint.in(language)))
                        .toList(),
                asked.questions().stream()
                        .map(posed -> field(posed.question(), asked, form.answers(), visit))
                        .toList(),
                form.answers().besides(slug -> asked.find(slug).isPresent()),
                questions.all().values().stream()
                        .anyMatch(one ->
                                !one.questions().isEmpty() || !one.hints().isEmpty()));
    }

    /** Whether the form showed the questions of another category than the one that was chosen, which asks something. */
    boolean isOther(InquiryForm form) {
        var shown = form.answers().shown();
        return shown != null
                && !shown.equals(form.category())
                && !questions.of(form.category()).questions().isEmpty();
    }

    /** The answers that are sent; those to questions of the category that was chosen before are not. */
    Filled filled(InquiryForm form) {
        var shown = form.answers().shown();
        var asked = questions.of(form.category());
        return shown == null || shown.equals(form.category())
                ? form.answers().filled(slug -> true)
                : form.answers().filled(slug -> asked.find(slug).isPresent());
    }

    /** The fault of a question in the reader's words; empty where it is about something else. */
    Optional<FieldError> error(InquiryForm form, Refusal.Fault fault, String message, Visit visit) {
        if (fault.field().equals("fields")) {
            return Optional.of(new FieldError("category", pages.say(visit, "site.asks.unknown"), message));
        }
        if (!fault.field().startsWith("fields.")) {
            return Optional.empty();
        }
        var slug = fault.field().substring("fields.".length());
        var asked = questions.of(form.category()).find(slug);
        if (asked.isPresent()) {
            var question = asked.get().question();
            var isUnchosen =
                    fault.message().equals("required") && question.kind().decides();
            return Optional.of(new FieldError(
                    "field." + slug,
                    question.label().in(visit.language()),
                    isUnchosen ? pages.say(visit, "site.asks.unchosen") : message));
        }
        var once = questions.wasAsked(form.category(), slug);
        return Optional.of(new FieldError(
                "asks",
                pages.say(visit, "site.asks.unknown"),
                once.map(label -> pages.say(
                                visit,
                                "site.asks.retired",
                                label.in(visit.language()),
                                String.join(", ", form.answers().texts(slug))))
                        .orElseGet(() -> pages.say(visit, "site.asks.unknown.text"))));
    }

    private Field field(Question question, AskedForm form, TypedAnswers typed, Visit visit) {
        var texts = typed.texts(question.slug());
        var when = question.when();
        return new Field(
                "field." + question.slug(),
                question.label().in(visit.language()),
                hint(question, visit),
                control(question),
                question.required(),
                when == null ? null : only(when, form, visit),
                when == null ? null : "field." + when.question(),
                when == null ? null : String.join(" ", when.oneOf()),
                options(question, texts, visit),
                texts.isEmpty() ? "" : texts.getFirst(),
                longest(question));
    }

    private @Nullable String hint(Question question, Visit visit) {
        var hint = question.hint();
        if (hint != null) {
            return hint.in(visit.language());
        }
        return question.kind() == QuestionKind.AMOUNT ? pages.say(visit, "site.asks.amount.hint") : null;
    }

    private static String control(Question question) {
        return switch (question.kind()) {
            case TEXT, CODE -> "text";
            case NUMBER -> "decimal";
            case AMOUNT -> "numeric";
            case DATE -> "date";
            case LONG_TEXT -> "area";
            case CHOICES -> "check";
            case YES_NO -> "radio";
            case CHOICE -> question.choices().size() > IN_SIGHT ? "select" : "radio";
        };
    }

    private static int longest(Question question) {
        return switch (question.kind()) {
            case TEXT -> question.most() == null ? 200 : Integer.parseInt(question.most());
            case LONG_TEXT -> question.most() == null ? 2_000 : Integer.parseInt(question.most());
            case CODE -> 60;
            default -> 40;
        };
    }

    private List<Option> options(Question question, List<String> texts, Visit visit) {
        var options = new ArrayList<Option>();
        if (question.kind() == QuestionKind.YES_NO) {
            for (var answer : List.of("yes", "no")) {
                options.add(new Option(answer, pages.say(visit, "site.asks." + answer), texts.contains(answer)));
            }
        }
        question.choices()
                .forEach(choice -> options.add(
                        new Option(choice.slug(), choice.label().in(visit.language()), texts.contains(choice.slug()))));
        return options;
    }

    private String only(Question.Condition when, AskedForm form, Visit visit) {
        var decides = form.find(when.question()).map(PosedQuestion::question);
        return decides.map(question -> pages.say(
                        visit,
                        "site.asks.only-if",
                        question.label().in(visit.language()),
                        String.join(", ", words(question, when.oneOf(), visit))))
                .orElse("");
    }

    private List<String> words(Question question, List<String> slugs, Visit visit) {
        Language language = visit.language();
        return question.kind() == QuestionKind.YES_NO
                ? slugs.stream()
                        .map(slug -> pages.say(visit, "site.asks." + slug))
                        .toList()
                : question.choices().stream()
                        .filter(choice -> slugs.contains(choice.slug()))
                        .map(choice -> choice.label().in(language))
                        .toList();
    }
}
