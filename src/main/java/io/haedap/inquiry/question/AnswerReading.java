package io.haedap.inquiry.question;

import io.haedap.shared.Faults;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one answer by the kind of its question, and says what is wrong with it. {@code today} is the day in Seoul. */
record AnswerReading(LocalDate today) {

    static final String TODAY = "today";
    static final int SHORT = 200;
    static final int LONG = 2_000;
    private static final BigDecimal MOST = new BigDecimal("999999999999");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern GROUPED = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})\\.?");

    /** As it is kept, or nothing where something is wrong with it. */
    List<String> read(Question question, List<String> texts, Faults faults, String field) {
        if (question.kind() == QuestionKind.CHOICES) {
            return choices(question, texts, faults, field);
        }
        var typed = texts.getFirst();
        var read = switch (question.kind()) {
            case TEXT -> text(question, Answers.clean(typed).replaceAll("\\s+", " "), SHORT, faults, field);
            case LONG_TEXT -> text(question, Answers.clean(typed), LONG, faults, field);
            case NUMBER, AMOUNT -> number(question, typed, faults, field);
            case DATE -> date(question, typed, faults, field);
            case CODE -> code(question, typed, faults, field);
            case CHOICE -> choice(question, typed, faults, field);
            case YES_NO -> yesNo(typed, faults, field);
            case CHOICES -> throw new IllegalStateException("read above");
        };
        return read == null ? List.of() : List.of(read);
    }

    private static @Nullable String text(Question question, String text, int usual, Faults faults, String field) {
        int most = question.most() == null ? usual : Integer.parseInt(question.most());
        int length = text.codePointCount(0, text.length());
        var wrong = new Faults().text(field, text, most);
        if (!wrong.isEmpty()) {
            faults.text(field, text, most);
            return null;
        }
        if (question.least() != null && length < Integer.parseInt(question.least())) {
            faults.add(field, "field-short", question.least());
            return null;
        }
        return text;
    }

    private static @Nullable String number(Question question, String typed, Faults faults, String field) {
        var isAmount = question.kind() == QuestionKind.AMOUNT;
        var plain = plain(typed).filter(one -> !isAmount || one.matches("\\d+"));
        if (plain.isEmpty()) {
            faults.add(field, isAmount ? "field-amount" : "field-number");
            return null;
        }
        var value = new BigDecimal(plain.get());
        var least = question.least();
        var most = question.most();
        if (least != null && value.compareTo(new BigDecimal(least)) < 0) {
            faults.add(field, "field-least", grouped(least));
        } else if (most != null && value.compareTo(new BigDecimal(most)) > 0) {
            faults.add(field, "field-most", grouped(most));
        } else if (value.abs().compareTo(MOST) > 0) {
            faults.add(field, "field-most", grouped(MOST.toPlainString()));
        } else {
            return plain.get();
        }
        return null;
    }

    /** A number as it is kept: digits, perhaps a sign and a point. However wide it was typed, with groups or a sign of the won. */
    static Optional<String> plain(String typed) {
        if (typed.length() > 60) {
            return Optional.empty();
        }
        var narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .strip()
                .replaceFirst("^[\u20a9\\\\]\\s*", "")
                .replaceFirst("(?i)\\s*(\uc6d0|won|krw)$", "");
        var bare = GROUPED.matcher(narrow).replaceAll("");
        return NUMBER.matcher(bare).matches()
                ? Optional.of(new BigDecimal(bare).stripTrailingZeros().toPlainString())
                : Optional.empty();
    }

    private static String grouped(String number) {
        return number.matches("-?\\d+") ? String.format(Locale.ROOT, "%,d", Long.parseLong(number)) : number;
    }

    private @Nullable String date(Question question, String typed, Faults faults, String field) {
        var date = date(typed);
        if (date.isEmpty()) {
            faults.add(field, "field-date");
            return null;
        }
        var least = day(question.least());
        var most = day(question.most());
        if (least != null && date.get().isBefore(least)) {
            faults.add(field, "field-earliest", least);
            return null;
        }
        if (most != null && date.get().isAfter(most)) {
            faults.add(field, "field-latest", most);
            return null;
        }
        return date.get().toString();
    }

    @Nullable
    LocalDate day(@Nullable String bound) {
        return bound == null ? null : bound.equals(TODAY) ? today : LocalDate.parse(bound);
    }

    static Optional<LocalDate> date(String typed) {
        var narrow = typed.length() > 40
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        var parts = DATE.matcher(narrow);
        try {
            return parts.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3))))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static @Nullable String code(Question question, String typed, Faults faults, String field) {
        var pattern = Objects.requireNonNull(question.pattern());
        var code = typed.length() > 100
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (!CodePattern.matches(pattern, code)) {
            faults.add(field, "field-code", pattern);
            return null;
        }
        return Answers.clean(code);
    }

    private static @Nullable String choice(Question question, String typed, Faults faults, String field) {
        if (question.choices().stream().noneMatch(choice -> choice.slug().equals(typed))) {
            faults.add(field, "field-choice");
            return null;
        }
        return typed;
    }

    private static List<String> choices(Question question, List<String> texts, Faults faults, String field) {
        var known = question.choices().stream()
                .map(QuestionChoice::slug)
                .filter(texts::contains)
                .toList();
        if (known.size() < texts.stream().distinct().count()) {
            faults.add(field, "field-choice");
        } else if (question.least() != null && known.size() < Integer.parseInt(question.least())) {
            faults.add(field, "field-few", question.least());
        } else if (question.most() != null && known.size() > Integer.parseInt(question.most())) {
            faults.add(field, "field-many", question.most());
        } else {
            return known;
        }
        return List.of();
    }

    private static @Nullable String yesNo(String typed, Faults faults, String field) {
        if (!typed.equals("yes") && !typed.equals("no")) {
            faults.add(field, "field-choice");
            return null;
        }
        return typed;
    }
}
