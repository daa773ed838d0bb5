package io.haedap.inquiry;

import io.haedap.people.StaffId;
import java.util.Optional;

/** A reply did not leave, because the customer was faster; its author, who has its words back, is told of it on every node. */
public record ReplyHalted(String number, StaffId author) {

    private static final String TOPIC = "inquiry:halted:";

    /** Reads a topic; empty where it speaks of something else. */
    public static Optional<ReplyHalted> read(String topic) {
        if (!topic.startsWith(TOPIC)) {
            return Optional.empty();
        }
        var parts = topic.substring(TOPIC.length()).split(":", 2);
        return parts.length == 2 ? Optional.of(new ReplyHalted(parts[1], StaffId.of(parts[0]))) : Optional.empty();
    }

    String topic() {
        return TOPIC + author + ":" + number;
    }
}
