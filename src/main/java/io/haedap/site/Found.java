package io.haedap.site;

/** A hit as the page shows it; {@code snippet} is safe HTML. */
record Found(String title, String path, String snippet, String type, String language, String where) {}
