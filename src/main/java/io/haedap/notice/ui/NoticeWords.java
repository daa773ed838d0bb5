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
        return status.sign();
    }
}
