package io.haedap.faq;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an editor writes: all of it belongs to one revision. {@code unpublishAt} withdraws, {@code verifyBy} reminds;
 * {@code related} are other entries in the order that readers see them, staff-only ones left out for them.
 */
public record FaqContent(
        String categorySlug,
        FaqVisibility visibility,
        FaqTranslations translations,
        List<String> tags,
        @Nullable Instant unpublishAt,
        @Nullable Instant verifyBy,
        List<FaqId> related,
        FaqSynonyms synonyms) {

    /** Content without related entries and synonyms. */
    public FaqContent(
            String categorySlug,
            FaqVisibility visibility,
            FaqTranslations translations,
            List<String> tags,
            @Nullable Instant unpublishAt,
            @Nullable Instant verifyBy) {
        this(categorySlug, visibility, translations, tags, unpublishAt, verifyBy, List.of(), FaqSynonyms.NONE);
    }

    /** The same content with other related entries and synonyms. */
    public FaqContent with(List<FaqId> otherRelated, FaqSynonyms otherSynonyms) {
        return new FaqContent(
                categorySlug, visibility, translations, tags, unpublishAt, verifyBy, otherRelated, otherSynonyms);
    }

    FaqContent inCategory(String slug) {
        return new FaqContent(slug, visibility, translations, tags, unpublishAt, verifyBy, related, synonyms);
    }

    FaqContent tagged(List<String> otherTags) {
        return new FaqContent(
                categorySlug, visibility, translations, otherTags, unpublishAt, verifyBy, related, synonyms);
    }
}
