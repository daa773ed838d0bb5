package io.haedap.site;

/** A link that narrows the results, and how many would be left; less than nought where that is not known. */
record Facet(String label, String path, long count, boolean current) {}
