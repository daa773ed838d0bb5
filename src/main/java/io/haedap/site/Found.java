package io.haedap.site;

/** A hit as the page shows it; {@code title} and {@code snippet} are safe HTML. */
record Found(String id, String title, String path, String snippet, String type, String language, String where) {}
