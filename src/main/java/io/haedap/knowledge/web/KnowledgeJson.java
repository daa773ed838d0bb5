package io.haedap.knowledge.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.customer.OwnKind;
import io.haedap.faq.FaqRow;
import io.haedap.faq.FaqStatus;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.knowledge.CitedEntry;
import io.haedap.knowledge.CitingInquiry;
import io.haedap.knowledge.KnownEntry;
import io.haedap.knowledge.MadeDraft;
import io.haedap.knowledge.OftenCited;
import io.haedap.knowledge.OpenGap;
import io.haedap.shared.LocalText;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entries in the work as programs read them; {@code live} tells whether an entry is published now. */
final class KnowledgeJson {

    private KnowledgeJson() {}

    /** An entry that a reply names. */
    record Cited(
            String faqId, LocalText title, boolean live, int revision, String lang, String message, Instant citedAt) {}

    /** An inquiry in which an entry is named. */
    record Citing(
            String number,
            String subject,
            String queue,
            String categorySlug,
            InquiryStatus status,
            int revision,
            String lang,
            String message,
            Instant citedAt) {}

    /** How an entry fares in replies; {@code before} is the number of the period before, {@code helpful} of {@code votes} readers. */
    record Often(
            String faqId,
            LocalText title,
            String categorySlug,
            FaqStatus status,
            boolean live,
            long times,
            long before,
            Instant lastAt,
            long helpful,
            long votes,
            int outdatedParagraphs) {}

    /** An inquiry that was answered without an entry. */
    record Gap(
            String number,
            String subject,
            String queue,
            String categorySlug,
            InquiryStatus status,
            Instant answeredAt,
            String reply) {}

    /** A category and how many gaps it has with what lies below it. */
    record Count(String categorySlug, int gaps) {}

    /** The draft that a reply became. */
    record Draft(
            String faqId,
            LocalText title,
            FaqStatus status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String number,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String message,

            Map<OwnKind, Integer> removed,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String madeBy,

            Instant madeAt) {}

    /** A published entry that may answer; without {@code url} it is for colleagues alone. */
    record Known(
            String faqId,
            String title,
            String lang,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String url) {}

    static Cited of(CitedEntry one) {
        var citation = one.citation();
        return new Cited(
                one.entry().id().toString(),
                title(one.entry()),
                one.entry().liveRevision() != null,
                citation.revision(),
                citation.language().tag(),
                String.valueOf(citation.message()),
                citation.at());
    }

    static Citing of(CitingInquiry one) {
        var row = one.inquiry();
        var citation = one.citation();
        return new Citing(
                row.number(),
                row.subject(),
                row.queue(),
                row.category(),
                row.status(),
                citation.revision(),
                citation.language().tag(),
                String.valueOf(citation.message()),
                citation.at());
    }

    static Often of(OftenCited one) {
        var entry = one.entry();
        return new Often(
                entry.id().toString(),
                title(entry),
                entry.categorySlug(),
                entry.status(),
                entry.liveRevision() != null,
                one.times(),
                one.before(),
                one.lastAt(),
                one.votes().helpful(),
                one.votes().votes(),
                entry.outdatedParagraphs());
    }

    static Gap of(OpenGap one) {
        var row = one.inquiry();
        return new Gap(
                row.number(), row.subject(), row.queue(), row.category(), row.status(), one.answeredAt(), one.reply());
    }

    static Draft of(MadeDraft one) {
        return new Draft(
                one.entry().id().toString(),
                title(one.entry()),
                one.entry().status(),
                one.inquiry(),
                one.reply(),
                one.removed(),
                one.by(),
                one.at());
    }

    static Known of(KnownEntry one) {
        return new Known(one.id(), one.title(), one.language().tag(), one.url());
    }

    private static LocalText title(FaqRow entry) {
        return new LocalText(entry.titleKo(), entry.titleEn());
    }
}
