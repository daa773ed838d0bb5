package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import io.haedap.faq.FaqStatus;
import io.haedap.shared.ui.StateBadge;

/** The words and signs of states. */
final class FaqWords {

    private FaqWords() {}

    static StateBadge badge(Component screen, FaqStatus status) {
        return new StateBadge(sign(status), screen.getTranslation("faq.status." + status));
    }

    static String sign(FaqStatus status) {
        return switch (status) {
            case DRAFT -> "draft";
            case IN_REVIEW -> "review";
            case APPROVED -> "approved";
            case SCHEDULED -> "scheduled";
            case PUBLISHED -> "published";
            case ARCHIVED -> "archived";
        };
    }
}
