package io.haedap.inquiry;

import io.haedap.inquiry.file.MessageFiles;
import io.haedap.mail.Outbox;
import io.haedap.people.CurrentStaff;
import io.haedap.people.StaffId;
import io.haedap.shared.Actor;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Calls replies back that have not left: the letter is withdrawn, the words lie among their author's drafts, and the inquiry stands
 * as before where nobody changed that since. Always under the inquiry's lock and in one transaction.
 */
@Component
class Unsending {

    static final String LEFT = "inquiry-reply-left";

    private final Inquiries inquiries;
    private final Messages messages;
    private final Sendings sendings;
    private final Drafts drafts;
    private final MessageFiles files;
    private final Outbox outbox;
    private final InquiryChanges changes;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Unsending(
            Inquiries inquiries,
            Messages messages,
            Sendings sendings,
            Drafts drafts,
            MessageFiles files,
            Outbox outbox,
            InquiryChanges changes,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.inquiries = inquiries;
        this.messages = messages;
        this.sendings = sendings;
        this.drafts = drafts;
        this.files = files;
        this.outbox = outbox;
        this.changes = changes;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** Refused once it left, be it only on its way: whoever wins the letter decides. */
    Inquiry takeBack(Inquiry inquiry, Sendings.Sending sending, String deed) {
        var now = clock.instant();
        if (!now.isBefore(sending.sendsAt()) || !outbox.takeBack(InquiryLetters.key(sending.message()))) {
            throw Refusal.conflict(LEFT);
        }
        files.backIntoDraft(sending.message());
        var reply = messages.take(sending.message());
        keep(sending, inquiry, reply.body());
        sendings.takenBack(sending, by(), now);
        var waiting = sendings.waiting(inquiry.id(), now);
        var next = waiting.stream()
                .filter(later -> later.message() > sending.message())
                .findFirst();
        next.ifPresent(later -> sendings.standsOn(later.message(), sending.before()));
        var isLast = next.isEmpty() && !messages.isRepliedAfter(inquiry.id(), sending.message());
        var after = isLast && isUnchanged(inquiry, sending) ? restored(inquiry, sending.before()) : inquiry;
        events.publishEvent(new ReplyTakenBack(inquiry.number(), sending.message()));
        if (InquiryStep.HALT.equals(deed)) {
            changes.halted(new ReplyHalted(inquiry.number(), sending.author()));
        }
        return changes.unsent(inquiry, after, deed);
    }

    /**
     * The customer was faster: what has not left was written without their words, so its author looks at it again. The last one first,
     * so that their drafts stand in the order in which they were written.
     */
    Inquiry stopWaiting(Inquiry inquiry) {
        var now = inquiry;
        for (var sending : sendings.waiting(inquiry.id(), clock.instant()).reversed()) {
            now = attempt(now, sending, InquiryStep.HALT);
        }
        return now;
    }

    /** Spam is never answered. */
    @EventListener
    void stop(InquiryMoved moved) {
        if (moved.to() == InquiryStatus.SPAM && moved.from() != InquiryStatus.SPAM) {
            var inquiry = inquiries.locked(moved.number()).orElseThrow();
            for (var sending : sendings.waiting(inquiry.id(), clock.instant())) {
                inquiry = attempt(inquiry, sending, InquiryStep.UNSEND);
            }
        }
    }

    /** What leaves at this very moment leaves. */
    private Inquiry attempt(Inquiry inquiry, Sendings.Sending sending, String deed) {
        try {
            return takeBack(inquiry, sending, deed);
        } catch (Refusal left) {
            if (LEFT.equals(left.type())) {
                return inquiry;
            }
            throw left;
        }
    }

    /** Nobody moved it since, and it lies where the reply was written. */
    private static boolean isUnchanged(Inquiry inquiry, Sendings.Sending sending) {
        return inquiry.id() == sending.inquiry() && inquiry.status() == sending.after();
    }

    /** By the table of states: what leads back in no single step goes through open. */
    private Inquiry restored(Inquiry inquiry, BeforeReply before) {
        var isStep =
                inquiry.status() == before.status() || inquiry.status().next().contains(before.status());
        var from = isStep ? inquiry : inquiries.save(inquiry.unsent(before.as(InquiryStatus.OPEN)));
        return from.unsent(before);
    }

    /**
     * Before whatever the author typed since. What does not fit goes into the draft of a note: a full draft never keeps a customer's
     * message out.
     */
    private void keep(Sendings.Sending sending, Inquiry inquiry, String words) {
        var since = typed(sending, inquiry, MessageKind.REPLY).filter(typed -> !typed.equals(words));
        var both = since.map(typed -> words + "\n\n" + typed).orElse(words);
        if (fits(both)) {
            save(sending, inquiry, MessageKind.REPLY, both);
            return;
        }
        save(sending, inquiry, MessageKind.REPLY, words);
        var noted = typed(sending, inquiry, MessageKind.NOTE)
                .map(note -> note + "\n\n" + since.orElseThrow())
                .orElseGet(since::orElseThrow);
        save(sending, inquiry, MessageKind.NOTE, cut(noted));
    }

    private Optional<String> typed(Sendings.Sending sending, Inquiry inquiry, MessageKind kind) {
        return drafts.find(sending.author(), inquiry.id(), kind).map(InquiryDraft::body);
    }

    private void save(Sendings.Sending sending, Inquiry inquiry, MessageKind kind, String text) {
        drafts.save(
                sending.author(),
                inquiry.id(),
                new InquiryDraft(kind, text, String.valueOf(sending.basedOn()), clock.instant()));
    }

    private static boolean fits(String text) {
        return text.codePointCount(0, text.length()) <= Intake.LONGEST_BODY;
    }

    private static String cut(String text) {
        return fits(text) ? text : text.substring(0, text.offsetByCodePoints(0, Intake.LONGEST_BODY));
    }

    private @Nullable StaffId by() {
        var actor = staff.actor();
        return actor.kind() == Actor.Kind.STAFF ? StaffId.of(actor.id()) : null;
    }
}
