package io.haedap.faq.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqStatus;
import io.haedap.faq.FaqSynonyms;
import io.haedap.faq.FaqTranslations;
import io.haedap.faq.FaqVisibility;
import io.haedap.shared.Faults;
import io.haedap.shared.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entry in JSON; {@code status} is that of the newest revision, {@code live} is what readers see. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaqJson(
        String id,
        @Nullable String externalId,
        String categorySlug,
        FaqStatus status,
        FaqVisibility visibility,
        FaqTranslations translations,
        List<String> tags,
        @Nullable Instant publishAt,
        @Nullable Instant unpublishAt,
        @Nullable Instant verifyBy,
        int revision,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Live live,
        Instant updatedAt,
        List<String> related,
        FaqSynonyms synonyms,
        boolean pinned,
        @Nullable Integer position,
        @Nullable String mergedInto,
        @Nullable String held,
        int openRemarks,
        int outdatedParagraphs) {

    /** The revision that readers see, and where. */
    public record Live(int revision, String url) {}

    /** What may be written. Fields that only the program sets are ignored, so that what was read can be sent back. */
    @JsonIgnoreProperties({
        "id",
        "status",
        "revision",
        "live",
        "publishAt",
        "updatedAt",
        "pinned",
        "position",
        "mergedInto",
        "openRemarks",
        "outdatedParagraphs"
    })
    public record Written(
            @Nullable String externalId,
            @Nullable String categorySlug,
            @Nullable FaqVisibility visibility,
            @Nullable FaqTranslations translations,
            @Nullable List<String> tags,
            @Nullable OffsetDateTime unpublishAt,
            @Nullable OffsetDateTime verifyBy,
            @Nullable List<String> related,
            @Nullable FaqSynonyms synonyms,
            @Nullable String held,
            @Nullable String reason) {

        public FaqContent content() {
            var faults = new Faults();
            if (categorySlug == null) {
                faults.add("categorySlug", "required");
            }
            check(faults);
            faults.refuse();
            return new FaqContent(
                    Objects.requireNonNull(categorySlug),
                    visibility == null ? FaqVisibility.PUBLIC : visibility,
                    Objects.requireNonNull(translations),
                    tags == null ? List.of() : tags,
                    unpublishAt == null ? null : unpublishAt.toInstant(),
                    verifyBy == null ? null : verifyBy.toInstant(),
                    ids(related),
                    words(synonyms),
                    Tags.language("held", held));
        }

        private static List<FaqId> ids(@Nullable List<String> related) {
            try {
                return related == null
                        ? List.of()
                        : related.stream().map(FaqId::of).toList();
            } catch (Refusal malformed) {
                throw Refusal.invalid("related", "faq-related-unknown");
            }
        }

        /** JSON may name one language only. */
        @SuppressWarnings("ConstantValue")
        private static FaqSynonyms words(@Nullable FaqSynonyms given) {
            return given == null
                    ? FaqSynonyms.NONE
                    : new FaqSynonyms(
                            given.ko() == null ? List.of() : given.ko(), given.en() == null ? List.of() : given.en());
        }

        private static boolean hasGap(@Nullable List<String> words) {
            return words != null && words.stream().anyMatch(java.util.Objects::isNull);
        }

        /** JSON may leave out what the types call present. */
        @SuppressWarnings("ConstantValue")
        private void check(Faults faults) {
            if (translations == null || translations.ko() == null) {
                faults.add("translations.ko", "required");
                return;
            }
            for (var text : java.util.Arrays.asList(translations.ko(), translations.en())) {
                var language = text == translations.ko() ? "ko" : "en";
                if (text != null && text.title() == null) {
                    faults.add("translations." + language + ".title", "required");
                }
                if (text != null && text.body() == null) {
                    faults.add("translations." + language + ".body", "required");
                }
            }
            if (hasGap(tags)) {
                faults.add("tags", "required");
            }
            if (hasGap(related)) {
                faults.add("related", "required");
            }
            if (synonyms != null && (hasGap(synonyms.ko()) || hasGap(synonyms.en()))) {
                faults.add("synonyms", "required");
            }
        }
    }

    public static FaqJson of(FaqDetails faq) {
        var liveRevision = faq.liveRevision();
        var liveUrl = faq.liveUrl();
        var mergedInto = faq.mergedInto();
        return new FaqJson(
                faq.id().toString(),
                faq.externalId(),
                faq.content().categorySlug(),
                faq.status(),
                faq.content().visibility(),
                faq.content().translations(),
                faq.content().tags(),
                faq.publishAt(),
                faq.content().unpublishAt(),
                faq.content().verifyBy(),
                faq.revision(),
                liveRevision == null || liveUrl == null ? null : new Live(liveRevision, liveUrl),
                faq.updatedAt(),
                faq.content().related().stream().map(FaqId::toString).toList(),
                faq.content().synonyms(),
                faq.pinned(),
                faq.position(),
                mergedInto == null ? null : mergedInto.toString(),
                Tags.of(faq.content().held()),
                faq.review().openRemarks(),
                faq.review().outdatedParagraphs());
    }
}
