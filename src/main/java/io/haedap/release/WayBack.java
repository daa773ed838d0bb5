package io.haedap.release;

import io.haedap.faq.FaqStatus;
import java.util.Objects;

/** Whether what a bundle did to an entry can still be taken back: nothing else has gone live since. */
public final class WayBack {

    private WayBack() {}

    public static boolean isFree(BundleLine line) {
        if (line.outcome() != ItemOutcome.LIVE) {
            return false;
        }
        var live = line.faq().liveRevision();
        return line.action() == ItemAction.ARCHIVE
                ? live == null && line.faq().status() == FaqStatus.ARCHIVED
                : Objects.equals(live, line.revision());
    }
}
