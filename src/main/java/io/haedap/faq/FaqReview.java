package io.haedap.faq;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is said about the newest revision: why it was written, who approved it, how many remarks are open, and how many
 * paragraphs of the English text are behind the Korean one.
 */
public record FaqReview(
        @Nullable String reason,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        int openRemarks,
        int outdatedParagraphs) {}
