package io.haedap.knowledge;

import io.haedap.inquiry.InquiryRow;
import java.time.Instant;

/** An inquiry that was answered without an entry; {@code reply} is the newest one that has left, of which a draft can be made. */
public record OpenGap(InquiryRow inquiry, Instant answeredAt, String reply) {}
