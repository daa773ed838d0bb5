package io.haedap.inquiry.question;

import io.haedap.shared.LocalText;
import java.util.List;
import java.util.Optional;

/** All that is asked of whoever sends an inquiry of a category: its own questions after those of the categories above it. */
public record AskedForm(String category, boolean identity, List<LocalText> hints, List<PosedQuestion> questions) {

    public static AskedForm none(String category) {
        return new AskedForm(category, false, List.of(), List.of());
    }

    public Optional<PosedQuestion> find(String slug) {
        return questions.stream().filter(one -> one.slug().equals(slug)).findFirst();
    }
}
