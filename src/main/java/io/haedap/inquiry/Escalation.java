package io.haedap.inquiry;

import java.util.Optional;

/** The word that goes to all nodes when a lead is asked to look at an inquiry. */
public record Escalation(String queue, String number) {

    private static final String TOPIC = "inquiry:escalated:";

    /** Reads a topic; empty where it speaks of something else. */
    public static Optional<Escalation> read(String topic) {
        if (!topic.startsWith(TOPIC)) {
            return Optional.empty();
        }
        var parts = topic.substring(TOPIC.length()).split(":", 2);
        return parts.length == 2 ? Optional.of(new Escalation(parts[0], parts[1])) : Optional.empty();
    }

    public String topic() {
        return TOPIC + queue + ":" + number;
    }
}
