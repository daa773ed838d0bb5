package io.haedap.faq;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the export, which the import takes back. An entry whose live text differs from its newest has two: the live one
 * first. {@code related} are external ids.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ExportedFaq(
        String externalId,
        String categorySlug,
        FaqStatus status,
        FaqVisibility visibility,
        FaqTranslations translations,
        List<String> tags,
        @Nullable Instant publishAt,
        @Nullable Instant unpublishAt,
        @Nullable Instant verifyBy,
        List<String> related,
        FaqSynonyms synonyms,
        @Nullable String held) {}
