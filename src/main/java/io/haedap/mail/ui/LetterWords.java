package io.haedap.mail.ui;

import com.vaadin.flow.component.Component;
import io.haedap.mail.LetterRow;
import io.haedap.mail.LetterState;
import io.haedap.shared.ui.StateBadge;

/** How the state of a letter reads and looks. */
final class LetterWords {

    private LetterWords() {}

    static StateBadge badge(Component asks, LetterRow letter) {
        if (letter.doubtful() && letter.state() == LetterState.SENDING) {
            return new StateBadge("degraded", asks.getTranslation("mail.state.DOUBTFUL"));
        }
        return new StateBadge(look(letter.state()), asks.getTranslation("mail.state." + letter.state()));
    }

    private static String look(LetterState state) {
        return switch (state) {
            case WAITING -> "scheduled";
            case SENDING -> "open";
            case SENT -> "answered";
            case FAILED -> "major";
            case CANCELLED -> "withdrawn";
        };
    }
}
