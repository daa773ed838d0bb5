package io.haedap.inquiry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The word that goes to all nodes when an inquiry came in ({@code queue} tells where) or changed. */
public record InquiryChange(@Nullable String queue, String number) {

    private static final String RECEIVED = "inquiry:received:";
    private static final String CHANGED = "inquiry:changed:";

    /** Reads a topic; empty where it speaks of something else. */
    public static Optional<InquiryChange> read(String topic) {
        if (topic.startsWith(CHANGED)) {
            return Optional.of(new InquiryChange(null, topic.substring(CHANGED.length())));
        }
        if (topic.startsWith(RECEIVED)) {
            var parts = topic.substring(RECEIVED.length()).split(":", 2);
            return Optional.of(new InquiryChange(parts[0], parts[1]));
        }
        return Optional.empty();
    }

    public boolean isNew() {
        return queue != null;
    }

    /** What all nodes are told; {@link #read} takes it apart. */
    public String topic() {
        return queue == null ? CHANGED + number : RECEIVED + queue + ":" + number;
    }
}
