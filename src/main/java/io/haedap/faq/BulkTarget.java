package io.haedap.faq;

/** An entry that is meant, in the revision that the person saw. */
public record BulkTarget(FaqId id, int revision) {}
