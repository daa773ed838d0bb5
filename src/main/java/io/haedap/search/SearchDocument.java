package io.haedap.search;

import io.haedap.shared.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feature hands over to be found: one published thing in one language. Only what readers may see is ever handed over.
 * {@code url} is the path of its page, {@code body} is Markdown. {@code synonyms} are words that lead to it and are never shown.
 * {@code lead} is that part of the body which says what it is about, such as a symptom: it counts more than the rest.
 */
public record SearchDocument(
        String type,
        String id,
        Language language,
        @Nullable String externalId,
        String title,
        String body,
        List<String> tags,
        @Nullable String category,
        String url,
        List<String> synonyms,
        String lead) {

    public static final String FAQ = "faq";
    public static final String NOTICE = "notice";
    public static final String INCIDENT = "incident";

    /** A document without synonyms and lead. */
    public SearchDocument(
            String type,
            String id,
            Language language,
            @Nullable String externalId,
            String title,
            String body,
            List<String> tags,
            @Nullable String category,
            String url) {
        this(type, id, language, externalId, title, body, tags, category, url, List.of(), "");
    }
}
