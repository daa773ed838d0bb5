package io.haedap.faq;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the export, which the import takes back. An entry whose live text differs from its newest has two: the live one
 * first. {@code related} and {@code mergedInto} are external ids; {@code links} tell
 * which addresses in the texts lead to which external ids. {@code pinned} and {@code position} stand where readers find the entry.
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
        @Nullable String held,
        @Nullable Boolean pinned,
        @Nullable Integer position,
        @Nullable String mergedInto,
        Map<String, String> links) {}
