package io.haedap.site;

/** What is wrong with a field, in the reader's words. */
record FieldError(String field, String label, String message) {}
