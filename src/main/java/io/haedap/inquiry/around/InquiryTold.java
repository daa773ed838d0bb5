package io.haedap.inquiry.around;

import io.haedap.inquiry.InquiryRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that a colleague has not looked at yet; {@code by} is the name of whoever did it, null for a customer. */
public record InquiryTold(
        InquiryRow inquiry, NewsKind kind, @Nullable String by, Instant at) {}
