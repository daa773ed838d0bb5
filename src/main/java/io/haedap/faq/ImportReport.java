package io.haedap.faq;

import io.haedap.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import did, or would do where it was a trial: each line is in one of the four. */
public record ImportReport(int created, int updated, int unchanged, List<Rejected> rejected) {

    /** A line that was left out, and why. */
    public record Rejected(int line, @Nullable String externalId, List<Refusal.Fault> faults) {}
}
