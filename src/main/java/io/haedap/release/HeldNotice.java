package io.haedap.release;

import io.haedap.notice.NoticeDetails;
import io.haedap.notice.NoticeStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A notice. {@code revision} is the one that the bundle is bound to, {@code liveBefore} the one that readers saw before it. */
public record HeldNotice(
        NoticeDetails notice,
        ItemAction action,
        int revision,
        @Nullable Integer liveBefore) implements Held {

    @Override
    public boolean isAsTurned() {
        var live = notice.liveRevision();
        return action == ItemAction.ARCHIVE
                ? live == null && notice.status() == NoticeStatus.WITHDRAWN
                : Objects.equals(live, revision);
    }
}
