package io.haedap.inquiry.question;

import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An answer as staff read it, to the question as it was asked. Where {@code masked}, {@code given} holds a mask and {@code shown} is
 * the same in both languages.
 */
public record GivenAnswer(
        String slug, QuestionKind kind, LocalText label, List<String> given, LocalText shown, boolean masked) {

    /** With a mask over what is personal. */
    static GivenAnswer masked(AnswerStore.Kept kept) {
        if (!kept.question().personal()) {
            return open(kept);
        }
        var mask = AnswerMask.of(kept.question().kind(), kept.given().getFirst());
        return new GivenAnswer(
                kept.question().slug(),
                kept.question().kind(),
                kept.question().label(),
                List.of(mask),
                new LocalText(mask, null),
                true);
    }

    static GivenAnswer open(AnswerStore.Kept kept) {
        var question = kept.question();
        return new GivenAnswer(
                question.slug(),
                question.kind(),
                question.label(),
                kept.given(),
                new LocalText(shown(question, kept.given(), Language.KO), shown(question, kept.given(), Language.EN)),
                false);
    }

    private static String shown(Question question, List<String> given, Language language) {
        return switch (question.kind()) {
            case CHOICE, CHOICES ->
                question.choices().stream()
                        .filter(choice -> given.contains(choice.slug()))
                        .map(choice -> choice.label().in(language))
                        .collect(Collectors.joining(", "));
            case NUMBER -> grouped(given.getFirst());
            case AMOUNT -> "\u20a9" + grouped(given.getFirst());
            case DATE ->
                LocalDate.parse(given.getFirst())
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(language.locale()));
            case TEXT, LONG_TEXT, CODE, YES_NO -> given.getFirst();
        };
    }

    private static String grouped(String number) {
        return number.matches("-?\\d{4,18}") ? String.format(Locale.ROOT, "%,d", Long.parseLong(number)) : number;
    }
}
