package io.haedap.inquiry;

/** A reply that never left: its words and what they were based on. They lie among its author's drafts; {@code own} tells whether that is whoever asked. */
public record TakenBack(String body, String basedOn, boolean own) {}
