package io.haedap.knowledge;

import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqId;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.shared.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Which entries began as replies; the inquiry is named to those alone who may read it. */
@Service
@PreAuthorize("hasAuthority('faq:read')")
public class ReplyDraftBoard {

    private final ReplyDrafts drafts;
    private final FaqBoard faqs;
    private final InquiryBoard inquiries;
    private final StaffBoard colleagues;
    private final CurrentStaff staff;

    ReplyDraftBoard(
            ReplyDrafts drafts, FaqBoard faqs, InquiryBoard inquiries, StaffBoard colleagues, CurrentStaff staff) {
        this.drafts = drafts;
        this.faqs = faqs;
        this.inquiries = inquiries;
        this.colleagues = colleagues;
        this.staff = staff;
    }

    /** What an entry began as; empty for one that did not begin as a reply. */
    public Optional<MadeDraft> origin(FaqId entry) {
        return drafts.of(entry).flatMap(draft -> seen(draft));
    }

    /** By message, the entries that those of them became that did, as far as this person may see the entry. */
    @PreAuthorize("hasAuthority('faq:read') and hasAuthority('inquiry:read')")
    public Map<Long, MadeDraft> of(Collection<Long> messages) {
        var made = new HashMap<Long, MadeDraft>();
        if (!messages.isEmpty()) {
            drafts.of(messages).forEach(draft -> seen(draft).ifPresent(one -> made.put(draft.message(), one)));
        }
        return made;
    }

    private Optional<MadeDraft> seen(ReplyDraft draft) {
        return faqs.rows(List.of(draft.entry())).isEmpty() ? Optional.empty() : Optional.of(seen(draft, false));
    }

    /** Refused as unknown where the entry lies in a category that is not this person's any more. */
    MadeDraft seen(ReplyDraft draft, boolean isNew) {
        var entry = faqs.rows(List.of(draft.entry())).stream().findFirst().orElseThrow(Refusal::notFound);
        var reads =
                staff.may(Rights.INQUIRY_READ) && inquiries.row(draft.inquiry()).isPresent();
        return new MadeDraft(
                entry,
                reads ? draft.inquiry() : null,
                reads ? String.valueOf(draft.message()) : null,
                draft.removed(),
                colleagues.name(draft.by()).orElse(null),
                draft.at(),
                isNew);
    }
}
