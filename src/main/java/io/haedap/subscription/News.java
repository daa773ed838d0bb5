package io.haedap.subscription;

import io.haedap.shared.Language;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What is told, as it stands when it leaves. {@code type} is the event's name for webhooks, such as {@code incident.updated}. Who
 * subscribed to one of {@code topics} hears it; those in {@code closed} are over with it. A language without words is not told.
 * {@code data} is what a webhook carries, the same JSON as the API shows.
 */
public record News(
        String type,
        Instant at,
        Set<Topic> topics,
        Set<Topic> closed,
        Map<Language, Words> words,
        Map<String, Object> data) {

    /** A letter's subject and body; the body is Markdown. */
    public record Words(String subject, String body) {}
}
