package io.haedap.inquiry;

import java.time.Instant;

/** What a colleague was writing, and the last message they had seen when they began. */
public record InquiryDraft(MessageKind kind, String body, String basedOn, Instant savedAt) {}
