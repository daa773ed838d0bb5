package io.haedap.inquiry;

import io.haedap.shared.Language;
import org.jspecify.annotations.Nullable;

/** What somebody asks, as it was typed; checked as a whole, so that all faults are told at once. */
public record NewInquiry(
        @Nullable String categorySlug,
        @Nullable String subject,
        @Nullable String body,
        Language lang,
        Channel channel,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        boolean consent) {}
