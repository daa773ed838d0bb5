package io.haedap.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An update of an incident or a maintenance was said; published in its transaction, for whoever carries news further. Pages and
 * feeds show it at once; letters and webhooks leave at {@code deliverAt}, until when it may be taken back
 * ({@link UpdateTakenBack}). Without {@code deliverAt} the update was written down afterwards and nobody is told.
 */
public record UpdateTold(
        String kind,
        String event,
        String update,
        String stage,
        @Nullable Instant deliverAt) {}
