package io.haedap.inquiry.promise;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The word that goes to all nodes when an inquiry's deadline is near: to its assignee (an id), or to its queue where it has none. */
public record Warning(String queue, @Nullable String assignee, String number) {

    private static final String TOPIC = "inquiry:deadline:";

    /** Reads a topic; empty where it speaks of something else. */
    public static Optional<Warning> read(String topic) {
        if (!topic.startsWith(TOPIC)) {
            return Optional.empty();
        }
        var parts = topic.substring(TOPIC.length()).split(":", 3);
        return parts.length == 3
                ? Optional.of(new Warning(parts[0], parts[1].isEmpty() ? null : parts[1], parts[2]))
                : Optional.empty();
    }

    String topic() {
        return TOPIC + queue + ":" + (assignee == null ? "" : assignee) + ":" + number;
    }
}
