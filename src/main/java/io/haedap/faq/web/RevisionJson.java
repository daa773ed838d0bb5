package io.haedap.faq.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqRevision;
import io.haedap.faq.FaqSynonyms;
import io.haedap.faq.FaqTranslations;
import io.haedap.faq.FaqVisibility;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One revision of an entry; {@code live} tells whether readers see it now. The content is left out in lists. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisionJson(
        int revision,
        boolean live,
        String title,
        String author,
        Instant at,
        @Nullable String reason,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String remark,
        @Nullable Integer restoredFrom,
        @Nullable Content content) {

    /** What the revision says. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Content(
            String categorySlug,
            FaqVisibility visibility,
            FaqTranslations translations,
            List<String> tags,
            @Nullable Instant unpublishAt,
            @Nullable Instant verifyBy,
            List<String> related,
            FaqSynonyms synonyms,
            @Nullable String held) {

        static Content of(FaqContent content) {
            return new Content(
                    content.categorySlug(),
                    content.visibility(),
                    content.translations(),
                    content.tags(),
                    content.unpublishAt(),
                    content.verifyBy(),
                    content.related().stream().map(FaqId::toString).toList(),
                    content.synonyms(),
                    Tags.of(content.held()));
        }
    }

    static RevisionJson of(FaqRevision revision, @Nullable Integer live, @Nullable FaqContent content) {
        return new RevisionJson(
                revision.number(),
                live != null && live == revision.number(),
                revision.title(),
                revision.author(),
                revision.at(),
                revision.reason(),
                revision.approvedBy(),
                revision.approvedAt(),
                revision.remark(),
                revision.restoredFrom(),
                content == null ? null : Content.of(content));
    }
}
