package io.haedap.inquiry.question.ui;

import io.haedap.inquiry.question.QuestionChoice;
import io.haedap.shared.LocalText;
import java.util.List;
import java.util.stream.Collectors;

/** Choices as people write them, one a line: {@code slug | Korean | English}. */
final class ChoiceLines {

    private ChoiceLines() {}

    static String write(List<QuestionChoice> choices) {
        return choices.stream()
                .map(choice -> choice.slug() + " | " + choice.label().ko()
                        + (choice.label().en() == null
                                ? ""
                                : " | " + choice.label().en()))
                .collect(Collectors.joining("\n"));
    }

    /** A line of one word is a slug without words, which is refused when it is saved. */
    static List<QuestionChoice> read(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\\|", 3))
                .map(parts -> new QuestionChoice(
                        parts[0].strip(),
                        new LocalText(
                                parts.length > 1 ? parts[1].strip() : "",
                                parts.length > 2 && !parts[2].isBlank() ? parts[2].strip() : null)))
                .toList();
    }
}
