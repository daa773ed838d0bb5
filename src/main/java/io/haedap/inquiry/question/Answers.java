package io.haedap.inquiry.question;

import io.haedap.customer.SensitiveNumbers;
import io.haedap.shared.Faults;
import io.haedap.shared.PlainText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed as answers to a form. A question whose condition does not hold is not asked: what was typed there is neither
 * wrong nor kept. What nobody asked is refused.
 */
final class Answers {

    /** So many unknown fields are named; a script that sends more learns no more. */
    private static final int NAMED = 10;

    private final AskedForm form;
    private final Filled filled;
    private final Faults faults;
    private final AnswerReading reading;
    private final Map<String, List<String>> given = new LinkedHashMap<>();

    private Answers(AskedForm form, Filled filled, Faults faults, AnswerReading reading) {
        this.form = form;
        this.filled = filled;
        this.faults = faults;
        this.reading = reading;
    }

    /** The answers by slug, in the order of the form; {@code demanding} refuses where a required one is missing. */
    static Map<String, List<String>> read(
            AskedForm form, Filled filled, boolean demanding, Faults faults, AnswerReading reading) {
        var answers = new Answers(form, filled, faults, reading);
        answers.refuseUnknown();
        form.questions().forEach(posed -> answers.take(posed.question(), demanding));
        return answers.given;
    }

    private void refuseUnknown() {
        if (form.questions().isEmpty() && !filled.isEmpty()) {
            faults.add("fields", "fields-unknown");
            return;
        }
        filled.values().keySet().stream()
                .filter(slug -> form.find(slug).isEmpty())
                .limit(NAMED)
                .forEach(slug -> faults.add(field(named(slug)), "field-unknown"));
    }

    private static String named(String slug) {
        return PlainText.shorten(slug.replaceAll("[^\\p{L}\\p{N}_.-]", "?"), 40);
    }

    private void take(Question question, boolean demanding) {
        if (!isAsked(question, given)) {
            return;
        }
        var value = filled.values().get(question.slug());
        var texts = value == null ? List.<String>of() : texts(question, value);
        if (texts == null) {
            faults.add(field(question.slug()), "field-form");
            return;
        }
        if (texts.isEmpty()) {
            if (question.required() && demanding) {
                faults.add(field(question.slug()), "required");
            }
            return;
        }
        var read = reading.read(question, texts, faults, field(question.slug()));
        if (!read.isEmpty()) {
            given.put(question.slug(), read);
        }
    }

    static boolean isAsked(Question question, Map<String, List<String>> given) {
        var when = question.when();
        return when == null
                || given.getOrDefault(when.question(), List.of()).stream().anyMatch(when.oneOf()::contains);
    }

    /** What was said, without blanks; null where it is of another kind. */
    private static @Nullable List<String> texts(Question question, Object value) {
        return switch (value) {
            case String text -> text.isBlank() ? List.of() : List.of(text);
            case Number number
            when question.kind() == QuestionKind.NUMBER || question.kind() == QuestionKind.AMOUNT ->
                List.of(plain(number));
            case Boolean yes when question.kind() == QuestionKind.YES_NO -> List.of(yes ? "yes" : "no");
            case List<?> many
            when question.kind() == QuestionKind.CHOICES -> {
                var said = new LinkedHashSet<String>();
                for (var one : many) {
                    if (!(one instanceof String text)) {
                        yield null;
                    }
                    if (!text.isBlank()) {
                        said.add(text);
                    }
                }
                yield List.copyOf(said);
            }
            default -> null;
        };
    }

    private static String plain(Number number) {
        var written = number.toString();
        // 1e400000000 written out would be a long text
        return written.length() > 40 || written.contains("E")
                ? AnswerReading.plain(written).orElse(written)
                : written;
    }

    private static String field(String slug) {
        return "fields." + slug;
    }

    /** As it is kept: composed, and without card and resident registration numbers. */
    static String clean(String text) {
        return SensitiveNumbers.masked(PlainText.tidy(text));
    }
}
