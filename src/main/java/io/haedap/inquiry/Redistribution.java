package io.haedap.inquiry;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of the inquiries that somebody had in hand, one by one; {@code deed} takes all of it back. */
public record Redistribution(UUID deed, List<Item> items) {

    /** Where they go. */
    public enum To {
        /** Back into their queues. */
        QUEUE,
        /** To colleagues who are there and have hands free, the least busy first; to the queue where there is none. */
        COLLEAGUES
    }

    /** One inquiry; {@code to} is null where it went back into its queue, {@code skipped} where somebody was faster. */
    public record Item(String number, @Nullable Colleague to, boolean skipped) {}

    /** What it would concern: how many, by queue, and who would have hands free. */
    public record Plan(int inquiries, Map<String, Integer> queues, List<Colleague> free) {}

    public long given() {
        return items.stream().filter(item -> item.to() != null).count();
    }

    public long released() {
        return items.stream()
                .filter(item -> item.to() == null && !item.skipped())
                .count();
    }
}
