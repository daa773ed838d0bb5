package io.haedap.response;

import io.haedap.inquiry.InquiryRow;

/** An inquiry that is about an incident, as its list shows it. */
public record LinkedInquiry(InquiryRow inquiry, Linked link) {}
