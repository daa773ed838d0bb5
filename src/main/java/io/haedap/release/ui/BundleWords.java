package io.haedap.release.ui;

import com.vaadin.flow.component.Component;
import io.haedap.faq.FaqStatus;
import io.haedap.notice.NoticeStatus;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
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

    static StateBadge badge(Component screen, NoticeStatus status) {
        return new StateBadge(status.sign(), screen.getTranslation("notice.status." + status));
    }

    /** Whether a person puts anything at all into bundles. */
    static boolean mayGather(CurrentStaff staff) {
        return staff.may(Rights.FAQ_WRITE)
                || staff.may(Rights.FAQ_PUBLISH)
                || staff.may(Rights.NOTICE_WRITE)
                || staff.may(Rights.NOTICE_PUBLISH);
    }
}
