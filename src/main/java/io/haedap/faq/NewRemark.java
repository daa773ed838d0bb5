package io.haedap.faq;

import io.haedap.shared.Language;
import org.jspecify.annotations.Nullable;

/** A remark to be made on that revision; without a paragraph about the title, without a language about the whole entry. */
public record NewRemark(
        int revision,
        @Nullable Language language,
        @Nullable Integer paragraph,
        @Nullable String quote,
        String body) {}
