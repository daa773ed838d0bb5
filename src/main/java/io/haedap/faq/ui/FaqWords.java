package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import io.haedap.faq.FaqStatus;
import io.haedap.shared.ui.StateBadge;

/** The words and signs of states. */
final class FaqWords {

    private FaqWords() {}

    static StateBadge badge(Component screen, FaqStatus status) {
        return new StateBadge(status.sign(), screen.getTranslation("faq.status." + status));
    }
}
