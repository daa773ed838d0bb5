package io.haedap.site;

/** A link that narrows the results, and how many would be left. */
record Facet(String label, String path, long count, boolean current) {}
