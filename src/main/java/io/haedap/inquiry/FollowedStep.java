package io.haedap.inquiry;

import java.time.Instant;

/** A change of state that the customer may see. */
public record FollowedStep(InquiryStatus status, Instant at) {}
