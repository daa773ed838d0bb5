package io.haedap.release.maintenance;

import io.haedap.notice.NoticeChanged;
import io.haedap.status.StatusReader;
import io.haedap.status.UpdateTakenBack;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps pairs true: who writes a notice anew has seen the window beside it, and a maintenance that was taken back has no notice. */
@Component
class MaintenanceNoticeFollower {

    private final Pairs pairs;
    private final StatusReader status;

    MaintenanceNoticeFollower(Pairs pairs, StatusReader status) {
        this.pairs = pairs;
        this.status = status;
    }

    @EventListener
    void written(NoticeChanged changed) {
        if (changed.verb().equals("written")) {
            pairs.of(changed.notice())
                    .flatMap(pair -> status.maintenance(pair.maintenance()))
                    .ifPresent(pairs::tell);
        }
    }

    @EventListener
    void takenBack(UpdateTakenBack back) {
        if (back.whole()) {
            pairs.forget(back.event());
        }
    }
}
