package io.haedap.release.maintenance;

import io.haedap.notice.NoticeBoard;
import io.haedap.notice.NoticeChanged;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.status.Maintenance;
import io.haedap.status.StatusReader;
import io.haedap.status.UpdateTakenBack;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps pairs true: a notice tells the new window once its words do, and a maintenance that was taken back has no notice. */
@Component
class MaintenanceNoticeFollower {

    private final Pairs pairs;
    private final StatusReader status;
    private final NoticeBoard notices;
    private final CurrentStaff staff;

    MaintenanceNoticeFollower(Pairs pairs, StatusReader status, NoticeBoard notices, CurrentStaff staff) {
        this.pairs = pairs;
        this.status = status;
        this.notices = notices;
        this.staff = staff;
    }

    @EventListener
    void written(NoticeChanged changed) {
        if (changed.verb().equals("written")) {
            pairs.of(changed.notice())
                    .flatMap(pair -> status.maintenance(pair.maintenance()))
                    .filter(maintenance -> says(changed, maintenance))
                    .ifPresent(pairs::tell);
        }
    }

    private boolean says(NoticeChanged written, Maintenance maintenance) {
        return staff.may(Rights.NOTICE_READ)
                && notices.find(written.notice())
                        .filter(notice -> ToldWindow.isIn(
                                notice.content().translations().ko().body(), maintenance))
                        .isPresent();
    }

    @EventListener
    void takenBack(UpdateTakenBack back) {
        if (back.whole()) {
            pairs.forget(back.event());
        }
    }
}
