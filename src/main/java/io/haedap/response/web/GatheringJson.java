package io.haedap.response.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.response.Likeness;
import io.haedap.response.LinkOrigin;
import io.haedap.response.Linked;
import io.haedap.response.LinkedIncident;
import io.haedap.response.LinkedInquiry;
import io.haedap.response.OpenIncident;
import io.haedap.response.Proposal;
import io.haedap.shared.LocalText;
import io.haedap.status.IncidentStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What incidents gather, as programs read it; {@code linkedBy} is a name, null for the customer. */
final class GatheringJson {

    private GatheringJson() {}

    /** An inquiry that an incident gathered. */
    record Gathered(
            String number,
            String subject,
            String queue,
            String categorySlug,
            InquiryStatus status,
            Instant receivedAt,
            LinkOrigin origin,
            @Nullable String linkedBy,
            Instant linkedAt) {}

    /** Why it may be: the category that speaks for it, left out where none does, and the words. */
    record Reasons(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String categorySlug,

            List<String> words) {

        static Reasons of(Likeness likeness) {
            return new Reasons(likeness.category(), likeness.words());
        }
    }

    /** An inquiry that may be about an incident. */
    record Proposed(
            String number,
            String subject,
            String queue,
            String categorySlug,
            InquiryStatus status,
            Instant receivedAt,
            Reasons reasons) {}

    /** An incident that an inquiry is about. */
    record About(
            String id,
            LocalText title,
            IncidentStatus status,
            Instant startedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant resolvedAt,

            LinkOrigin origin,
            @Nullable String linkedBy,
            Instant linkedAt) {}

    /** An incident that is on. */
    record Open(
            String id, LocalText title, IncidentStatus status, Instant startedAt, boolean likely, Reasons reasons) {}

    static Open of(OpenIncident one) {
        var incident = one.incident();
        return new Open(
                incident.id(),
                incident.name(),
                incident.status(),
                incident.startedAt(),
                one.likely(),
                Reasons.of(one.likeness()));
    }

    static Gathered of(LinkedInquiry one) {
        var row = one.inquiry();
        var link = one.link();
        return new Gathered(
                row.number(),
                row.subject(),
                row.queue(),
                row.category(),
                row.status(),
                row.receivedAt(),
                link.origin(),
                link.byName(),
                link.at());
    }

    static Proposed of(Proposal proposal) {
        var row = proposal.inquiry();
        return new Proposed(
                row.number(),
                row.subject(),
                row.queue(),
                row.category(),
                row.status(),
                row.receivedAt(),
                Reasons.of(proposal.likeness()));
    }

    static About of(LinkedIncident one) {
        var incident = one.incident();
        Linked link = one.link();
        return new About(
                incident.id(),
                incident.name(),
                incident.status(),
                incident.startedAt(),
                incident.resolvedAt(),
                link.origin(),
                link.byName(),
                link.at());
    }
}
