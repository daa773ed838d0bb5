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
        var sign = switch (status) {
            case DRAFT -> "draft";
            case IN_REVIEW -> "review";
            case APPROVED -> "approved";
            case SCHEDULED -> "scheduled";
            case PUBLISHED -> "published";
            case ARCHIVED -> "archived";
        };
        return new StateBadge(sign, screen.getTranslation("faq.status." + status));
    }
}
