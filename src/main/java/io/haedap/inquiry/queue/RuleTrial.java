package io.haedap.inquiry.queue;

import io.haedap.inquiry.Priority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would have done to past inquiries: how many were looked at, how many it would have decided, and how many of those would
 * have come elsewhere, or been more or less urgent, than by the rules of now. The sample names the newest of them.
 */
public record RuleTrial(int tried, int decided, int moved, int ranked, List<Move> moves, List<Sample> sample) {

    /** So many would have come from there to there. */
    public record Move(String from, String to, int count) {}

    /** One of them, with where it would have come. */
    public record Sample(
            String number,
            String subject,
            String from,
            String to,
            @Nullable Priority priority) {}
}
