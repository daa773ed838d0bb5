package io.haedap.inquiry;

import io.haedap.people.CurrentStaff;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own unfinished replies and notes: saved while they are typed, offered again after a lost node, session or tab. */
@Service
@Transactional
@PreAuthorize("hasAuthority('inquiry:answer')")
public class DraftDesk {

    private final Drafts drafts;
    private final Inquiries inquiries;
    private final Messages messages;
    private final CurrentStaff staff;
    private final Clock clock;

    DraftDesk(Drafts drafts, Inquiries inquiries, Messages messages, CurrentStaff staff, Clock clock) {
        this.drafts = drafts;
        this.inquiries = inquiries;
        this.messages = messages;
        this.staff = staff;
        this.clock = clock;
    }

    /** Saves what is typed so far; an emptied field ends the draft. Tells when it was saved. */
    public Instant save(String number, MessageKind kind, String body, String basedOn) {
        var inquiry = load(number);
        var now = clock.instant();
        var text = Intake.clean(body);
        if (text.isBlank()) {
            drafts.discard(staff.id(), inquiry, kind);
            return now;
        }
        if (text.codePointCount(0, text.length()) > Intake.LONGEST_BODY || !PlainText.isStorable(text)) {
            throw Refusal.invalid("body", "too-long", Intake.LONGEST_BODY);
        }
        var isNumber = basedOn.matches("\\d{1,18}");
        var basis = isNumber ? Long.parseLong(basedOn) : ReplyDesk.FIRST;
        if (!isNumber || basis != ReplyDesk.FIRST && !messages.exists(inquiry, basis)) {
            throw Refusal.invalid("basedOn", "message-unknown");
        }
        drafts.save(staff.id(), inquiry, new InquiryDraft(kind, text, basedOn, now));
        return now;
    }

    @Transactional(readOnly = true)
    public Optional<InquiryDraft> find(String number, MessageKind kind) {
        return drafts.find(staff.id(), load(number), kind);
    }

    private long load(String number) {
        return inquiries
                .withNumber(number)
                .filter(inquiry -> staff.sees(inquiry.queue()))
                .orElseThrow(Refusal::notFound)
                .id();
    }
}
