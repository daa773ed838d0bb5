package io.haedap.inquiry.undo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What went back and what did not; asked again, it answers the same for what went back already. */
public record UndoResult(UUID deed, List<Item> items) {

    /** What became of one inquiry. */
    public enum Outcome {
        UNDONE,
        REFUSED
    }

    /**
     * One inquiry's part. {@code reason} is a key under {@code inquiry.undo.reason.}; where a later deed touched {@code field},
     * {@code since} tells when. Number and subject are hidden for what lies in a foreign queue.
     */
    public record Item(
            String number,
            String subject,
            Outcome outcome,
            @Nullable String reason,
            @Nullable String field,
            @Nullable Instant since) {

        static Item undone(UndoGround.Held held) {
            return new Item(held.number(), held.subject(), Outcome.UNDONE, null, null, null);
        }

        static Item refused(UndoGround.Held held, String reason) {
            return new Item(held.number(), held.subject(), Outcome.REFUSED, reason, null, null);
        }
    }

    public long count(Outcome outcome) {
        return items.stream().filter(item -> item.outcome() == outcome).count();
    }
}
