package io.haedap.inquiry.question;

import io.haedap.customer.Masking;

/** How a personal answer is masked: of a code or a short text the ends stay, of anything else nothing. */
final class AnswerMask {

    private static final String DOT = "\u2022";

    private AnswerMask() {}

    static String of(QuestionKind kind, String given) {
        return switch (kind) {
            case CODE -> ends(given);
            case TEXT ->
                given.contains("@")
                        ? Masking.email(given)
                        : given.matches("[+0-9 ()-]{7,}") ? Masking.phone(given) : first(given);
            case LONG_TEXT, NUMBER, AMOUNT, DATE, CHOICE, CHOICES, YES_NO -> DOT.repeat(5);
        };
    }

    private static String ends(String code) {
        return code.length() < 7
                ? DOT.repeat(5)
                : code.substring(0, 2) + DOT.repeat(code.length() - 4) + code.substring(code.length() - 2);
    }

    private static String first(String text) {
        return text.codePointCount(0, text.length()) < 2
                ? DOT.repeat(5)
                : text.substring(0, text.offsetByCodePoints(0, 1)) + DOT.repeat(5);
    }
}
