package io.haedap.inquiry;

import java.time.Instant;

/** An inquiry that may be the same as another one of its customer; {@code likeness} of their words is between 0 and 1. */
public record Duplicate(String number, String subject, InquiryStatus status, Instant receivedAt, double likeness) {}
