package io.haedap.response;

import java.util.Optional;

/** The word that goes to all nodes when something was linked to an incident, parted from it, or answered for it. */
public final class ResponseChange {

    private static final String TOPIC = "response:";

    private ResponseChange() {}

    static String of(String incident) {
        return TOPIC + incident;
    }

    /** The incident that a word is about; empty where it speaks of something else. */
    public static Optional<String> read(String topic) {
        return topic.startsWith(TOPIC) ? Optional.of(topic.substring(TOPIC.length())) : Optional.empty();
    }
}
