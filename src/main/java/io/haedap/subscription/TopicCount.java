package io.haedap.subscription;

/** How many chose a topic, and how it is called where the question came from. */
public record TopicCount(Topic topic, String name, long subscribers) {}
