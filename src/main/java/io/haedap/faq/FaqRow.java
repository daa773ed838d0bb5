package io.haedap.faq;

import io.haedap.shared.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry as one line of the staff's list: the newest revision without its text, and what readers see. */
public record FaqRow(
        FaqId id,
        FaqStatus status,
        int revision,
        @Nullable Integer liveRevision,
        String categorySlug,
        FaqVisibility visibility,
        String titleKo,
        @Nullable String titleEn,
        List<String> tags,
        String authorName,
        @Nullable Instant verifyBy,
        @Nullable Instant publishAt,
        Instant updatedAt,
        int openRemarks,
        int outdatedParagraphs) {

    public String title(Language language) {
        return language == Language.EN && titleEn != null ? titleEn : titleKo;
    }
}
