package io.haedap.faq;

import io.haedap.people.StaffId;

/** Somebody who wrote the newest revision of at least one entry. */
public record FaqAuthor(StaffId id, String name) {}
