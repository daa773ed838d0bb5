package io.haedap.inquiry;

import io.haedap.mail.Outbox;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Refusal;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replies that have not left yet, for their author and whoever may assign inquiries; refused (409) once they left. What is taken
 * back lies among its author's drafts, and the inquiry stands as before.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('inquiry:answer')")
public class UnsendDesk {

    private final Inquiries inquiries;
    private final Messages messages;
    private final MessageReader reader;
    private final Merges merges;
    private final Sendings sendings;
    private final Unsending unsending;
    private final Outbox outbox;
    private final InquiryChanges changes;
    private final UndoSend undo;
    private final CurrentStaff staff;
    private final Clock clock;

    UnsendDesk(
            Inquiries inquiries,
            Messages messages,
            MessageReader reader,
            Merges merges,
            Sendings sendings,
            Unsending unsending,
            Outbox outbox,
            InquiryChanges changes,
            UndoSend undo,
            CurrentStaff staff,
            Clock clock) {
        this.inquiries = inquiries;
        this.messages = messages;
        this.reader = reader;
        this.merges = merges;
        this.sendings = sendings;
        this.unsending = unsending;
        this.outbox = outbox;
        this.changes = changes;
        this.undo = undo;
        this.staff = staff;
        this.clock = clock;
    }

    public TakenBack takeBack(String number, String message) {
        var inquiry = load(number);
        var sending = waiting(inquiry, message);
        var words = messages.one(sending.message()).body();
        unsending.takeBack(inquiry, sending, InquiryStep.UNSEND);
        return new TakenBack(
                words, String.valueOf(sending.basedOn()), sending.author().equals(staff.id()));
    }

    /** Lets a reply that waits for a chosen instant leave now; it can still be taken back as any other. */
    public InquiryMessage sendNow(String number, String message) {
        var inquiry = load(number);
        var sending = waiting(inquiry, message);
        var now = clock.instant();
        var soonest = undo.soonest();
        var at = soonest.isBefore(sending.sendsAt()) ? soonest : sending.sendsAt();
        if (!now.isBefore(sending.sendsAt()) || !outbox.moveTo(InquiryLetters.key(sending.message()), at)) {
            throw left();
        }
        sendings.leavesAt(sending.message(), at);
        changes.leavesSooner(inquiry, sending.message());
        return reader.one(messages.one(sending.message()));
    }

    private Sendings.Sending waiting(Inquiry inquiry, String message) {
        var id = message.matches("\\d{1,18}") ? Long.parseLong(message) : 0;
        if (messages.inquiryOf(id).filter(lies -> isShown(inquiry, lies)).isEmpty()) {
            throw Refusal.notFound();
        }
        var sending = sendings.one(id).orElseThrow(UnsendDesk::left);
        if (!sending.author().equals(staff.id()) && !staff.may(Rights.INQUIRY_ASSIGN)) {
            throw Refusal.forbidden("inquiry-reply-foreign");
        }
        return sending;
    }

    /** It lies in the inquiry itself, or in one that goes on there now and that the person sees too. */
    private boolean isShown(Inquiry inquiry, long lies) {
        return lies == inquiry.id()
                || merges.of(lies)
                        .filter(merge -> merge.target() == inquiry.id())
                        .flatMap(merge -> inquiries.withNumber(merge.originNumber()))
                        .filter(origin -> staff.sees(origin.queue()))
                        .isPresent();
    }

    private static Refusal left() {
        return Refusal.conflict(Unsending.LEFT);
    }

    private Inquiry load(String number) {
        return inquiries
                .locked(number)
                .filter(inquiry -> staff.sees(inquiry.queue()))
                .orElseThrow(Refusal::notFound);
    }
}
