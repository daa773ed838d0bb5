package io.haedap.response;

import io.haedap.inquiry.InquiryRow;
import io.haedap.shared.Language;

/**
 * An inquiry that one reply for many can answer, as it stands while the reply is reviewed: {@code basedOn} is its last message.
 * {@code answered} tells that an earlier reply for the incident reached it.
 */
public record Recipient(InquiryRow inquiry, Language language, String basedOn, boolean answered) {}
