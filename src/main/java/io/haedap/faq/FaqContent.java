package io.haedap.faq;

import io.haedap.shared.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an editor writes: all of it belongs to one revision. {@code unpublishAt} withdraws, {@code verifyBy} reminds;
 * {@code related} are other entries in the order that readers see them, staff-only ones left out for them; {@code held} is the
 * language that does not go live with this revision, because it is still being written.
 */
public record FaqContent(
        String categorySlug,
        FaqVisibility visibility,
        FaqTranslations translations,
        List<String> tags,
        @Nullable Instant unpublishAt,
        @Nullable Instant verifyBy,
        List<FaqId> related,
        FaqSynonyms synonyms,
        @Nullable Language held) {

    /** Content without related entries and synonyms, in all its languages. */
    public FaqContent(
            String categorySlug,
            FaqVisibility visibility,
            FaqTranslations translations,
            List<String> tags,
            @Nullable Instant unpublishAt,
            @Nullable Instant verifyBy) {
        this(categorySlug, visibility, translations, tags, unpublishAt, verifyBy, List.of(), FaqSynonyms.NONE, null);
    }

    /** Content in all its languages. */
    public FaqContent(
            String categorySlug,
            FaqVisibility visibility,
            FaqTranslations translations,
            List<String> tags,
            @Nullable Instant unpublishAt,
            @Nullable Instant verifyBy,
            List<FaqId> related,
            FaqSynonyms synonyms) {
        this(categorySlug, visibility, translations, tags, unpublishAt, verifyBy, related, synonyms, null);
    }

    /** The same content with other related entries and synonyms. */
    public FaqContent with(List<FaqId> otherRelated, FaqSynonyms otherSynonyms) {
        return new FaqContent(
                categorySlug, visibility, translations, tags, unpublishAt, verifyBy, otherRelated, otherSynonyms, held);
    }

    /** The same content of which that language, null for none, stays unseen. */
    public FaqContent holding(@Nullable Language language) {
        return new FaqContent(
                categorySlug, visibility, translations, tags, unpublishAt, verifyBy, related, synonyms, language);
    }

    /** The text that goes live in that language; null where there is none or it is held. */
    @Nullable
    FaqText live(Language language) {
        return language == held ? null : language == Language.KO ? translations.ko() : translations.en();
    }

    FaqContent saying(FaqTranslations other) {
        return new FaqContent(categorySlug, visibility, other, tags, unpublishAt, verifyBy, related, synonyms, held);
    }

    FaqContent inCategory(String slug) {
        return new FaqContent(slug, visibility, translations, tags, unpublishAt, verifyBy, related, synonyms, held);
    }

    FaqContent tagged(List<String> otherTags) {
        return new FaqContent(
                categorySlug, visibility, translations, otherTags, unpublishAt, verifyBy, related, synonyms, held);
    }

    FaqContent until(@Nullable Instant at) {
        return new FaqContent(categorySlug, visibility, translations, tags, at, verifyBy, related, synonyms, held);
    }
}
