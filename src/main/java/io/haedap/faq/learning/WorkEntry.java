package io.haedap.faq.learning;

import io.haedap.faq.FaqId;
import io.haedap.shared.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry that waits for an editor. {@code at} is what its list is about: since when the text is live, the date to verify by, or
 * the time when it ends. {@code votes} are those for the text that readers see now, {@code views} those of thirty days.
 */
public record WorkEntry(
        FaqId id,
        String titleKo,
        @Nullable String titleEn,
        String categorySlug,
        Tally votes,
        double doubt,
        long views,
        Instant at) {

    public String title(Language language) {
        return language == Language.EN && titleEn != null ? titleEn : titleKo;
    }
}
