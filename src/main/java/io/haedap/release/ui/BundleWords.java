package io.haedap.release.ui;

import com.vaadin.flow.component.Component;
import io.haedap.faq.FaqStatus;
import io.haedap.release.BundleStatus;
import io.haedap.shared.ui.StateBadge;

/** The words and signs of states. */
final class BundleWords {

    private BundleWords() {}

    static StateBadge badge(Component screen, BundleStatus status) {
        return new StateBadge(sign(status), screen.getTranslation("release.status." + status));
    }

    static String sign(BundleStatus status) {
        return switch (status) {
            case OPEN -> "draft";
            case SCHEDULED -> "scheduled";
            case LIVE -> "published";
            case ROLLING_BACK -> "outdated";
            case ROLLED_BACK -> "withdrawn";
            case CANCELLED -> "archived";
        };
    }

    static StateBadge badge(Component screen, FaqStatus status) {
        return new StateBadge(status.sign(), screen.getTranslation("faq.status." + status));
    }
}
