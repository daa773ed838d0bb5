package io.haedap.search;

/** For whom a document is; each audience has an index of its own, so that nothing of the one shows in the other. */
enum Audience {
    PUBLIC("search"),
    STAFF("search:staff");

    private final String topic;

    Audience(String topic) {
        this.topic = topic;
    }

    /** What is told when documents of it change. */
    String topic() {
        return topic;
    }
}
