package io.haedap.release.maintenance;

import io.haedap.notice.LeadTime;
import io.haedap.notice.NoticeDetails;
import io.haedap.notice.NoticeStatus;
import io.haedap.status.Maintenance;
import java.time.Instant;

/** A maintenance and the notice that was made of it; {@code toldFrom} and {@code toldUntil} are the window that the notice tells. */
public record MaintenanceNotice(Maintenance maintenance, NoticeDetails notice, Instant toldFrom, Instant toldUntil) {

    /** What is wrong between the two. */
    public enum Discord {
        NONE,
        /** The notice tells another time than the maintenance has. */
        MOVED,
        /** Readers see a notice of something that will not be. */
        CALLED_OFF
    }

    public Discord discord() {
        if (notice.status() == NoticeStatus.WITHDRAWN || notice.status() == NoticeStatus.EXPIRED) {
            return Discord.NONE;
        }
        if (maintenance.isCalledOff()) {
            return Discord.CALLED_OFF;
        }
        return maintenance.completedAt() == null && (isAnotherWindow() || isAnotherDay())
                ? Discord.MOVED
                : Discord.NONE;
    }

    private boolean isAnotherWindow() {
        return !toldFrom.equals(maintenance.scheduledFor()) || !toldUntil.equals(maintenance.scheduledUntil());
    }

    /** Notices take effect on a day. */
    private boolean isAnotherDay() {
        var effective = notice.content().effectiveAt();
        return effective != null && LeadTime.daysAhead(effective, maintenance.scheduledFor()) != 0;
    }
}
