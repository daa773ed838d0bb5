package io.haedap.site;

/** A hit as the page shows it; {@code title} and {@code snippet} are safe HTML. */
record Found(String id, String title, String path, String snippet, String type, String language, String where) {

    /** Whether something of it answers to what was typed, by more than its tags. */
    boolean isMarked() {
        return title.contains("<mark>") || snippet.contains("<mark>");
    }
}
