package io.haedap.response;

import io.haedap.inquiry.InquiryRow;

/** An inquiry that may be about an incident, and why. */
public record Proposal(InquiryRow inquiry, Likeness likeness) {}
