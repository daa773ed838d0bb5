package io.haedap.search;

/** A thing as one of its revisions has it: what is prepared for one edition is never shown for another. */
public record Edition(String id, int revision) {}
