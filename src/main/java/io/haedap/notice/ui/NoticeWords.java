package io.haedap.notice.ui;

import com.vaadin.flow.component.Component;
import io.haedap.notice.NoticeStatus;
import io.haedap.shared.ui.StateBadge;

/** The words and signs of states. */
final class NoticeWords {

    private NoticeWords() {}

    static StateBadge badge(Component screen, NoticeStatus status) {
        return new StateBadge(sign(status), screen.getTranslation("notice.status." + status));
    }

    static String sign(NoticeStatus status) {
        return switch (status) {
            case DRAFT -> "draft";
            case IN_REVIEW -> "review";
            case APPROVED -> "approved";
            case SCHEDULED -> "scheduled";
            case PUBLISHED -> "published";
            case WITHDRAWN -> "withdrawn";
            case EXPIRED -> "archived";
        };
    }
}
