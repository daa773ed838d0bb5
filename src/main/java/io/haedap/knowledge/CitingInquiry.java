package io.haedap.knowledge;

import io.haedap.inquiry.InquiryRow;

/** An inquiry in which a reply names an entry. */
public record CitingInquiry(InquiryRow inquiry, Citation citation) {}
