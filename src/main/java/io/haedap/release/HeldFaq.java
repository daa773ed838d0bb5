package io.haedap.release;

import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entry. {@code revision} is the one that the bundle is bound to, {@code liveBefore} the one that readers saw before it. */
public record HeldFaq(
        FaqDetails faq,
        ItemAction action,
        int revision,
        @Nullable Integer liveBefore) implements Held {

    @Override
    public boolean isAsTurned() {
        var live = faq.liveRevision();
        return action == ItemAction.ARCHIVE
                ? live == null && faq.status() == FaqStatus.ARCHIVED
                : Objects.equals(live, revision);
    }
}
