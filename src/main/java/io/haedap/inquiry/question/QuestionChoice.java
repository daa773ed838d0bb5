package io.haedap.inquiry.question;

import io.haedap.shared.LocalText;

/** One of the answers that can be chosen; the slug is what is sent and kept. */
public record QuestionChoice(String slug, LocalText label) {}
