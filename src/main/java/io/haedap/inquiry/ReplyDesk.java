package io.haedap.inquiry;

import io.haedap.hours.WorkingDays;
import io.haedap.inquiry.file.MessageFiles;
import io.haedap.inquiry.file.SentFiles;
import io.haedap.inquiry.identity.AboutAccount;
import io.haedap.inquiry.identity.IdentityGuard;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Faults;
import io.haedap.shared.PersonalDataRead;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What agents write in inquiries. Anyone who answers in the queue may; the assignee stays. A reply is refused (409,
 * {@code newer}) when anybody wrote after the message it is based on; a note never is.
 */
@Service
@PreAuthorize("hasAuthority('inquiry:answer')")
public class ReplyDesk {

    /** What the first words of an inquiry are based on: nothing was said yet. */
    static final long FIRST = 0;

    private static final String NEWER = "newer";

    private final Inquiries inquiries;
    private final Messages messages;
    private final HeldThread threads;
    private final Merges merges;
    private final MessageReader reader;
    private final Drafts drafts;
    private final InquiryChanges changes;
    private final InquiryLetters letters;
    private final Sendings sendings;
    private final Hands hands;
    private final UndoSend undo;
    private final WorkingDays days;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate writing;
    private final Clock clock;
    private final MessageFiles files;
    private final IdentityGuard identity;

    ReplyDesk(
            Inquiries inquiries,
            Messages messages,
            HeldThread threads,
            Merges merges,
            MessageReader reader,
            Drafts drafts,
            InquiryChanges changes,
            InquiryLetters letters,
            Sendings sendings,
            Hands hands,
            UndoSend undo,
            WorkingDays days,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            TransactionTemplate writing,
            Clock clock,
            MessageFiles files,
            IdentityGuard identity) {
        this.inquiries = inquiries;
        this.messages = messages;
        this.threads = threads;
        this.merges = merges;
        this.reader = reader;
        this.drafts = drafts;
        this.changes = changes;
        this.letters = letters;
        this.sendings = sendings;
        this.hands = hands;
        this.undo = undo;
        this.days = days;
        this.staff = staff;
        this.events = events;
        this.writing = writing;
        this.clock = clock;
        this.files = files;
        this.identity = identity;
    }

    /** That the refused reply shows what is newer is recorded after the transaction, because waiting must not hold a connection. */
    public InquiryMessage reply(String number, NewReply written) {
        try {
            return Objects.requireNonNull(writing.execute(_ -> write(number, written)));
        } catch (Refusal refused) {
            if (refused.facts().containsKey(NEWER)) {
                events.publishEvent(new PersonalDataRead("inquiry:" + number, "conversation"));
            }
            throw refused;
        }
    }

    /**
     * One of many replies that were reviewed together: whoever ordered them keeps the draft that they have in this inquiry. It leaves
     * at once, because the order itself could be taken back.
     */
    public InquiryMessage spread(String number, NewReply written) {
        return Objects.requireNonNull(writing.execute(_ -> write(load(number), written, true)));
    }

    /** When a reply that does not leave now had best leave: the next morning on which people work. */
    public Instant proposedInstant() {
        return days.morning(clock.instant());
    }

    private InquiryMessage write(String number, NewReply written) {
        var inquiry = load(number);
        drafts.discard(staff.id(), inquiry.id(), written.kind());
        var sent = write(inquiry, written, false);
        files.endDraft(staff.id(), inquiry.id(), written.kind().name());
        return sent;
    }

    private InquiryMessage write(Inquiry inquiry, NewReply written, boolean isAtOnce) {
        var faults = new Faults().text("body", Intake.cleanOrNull(written.body()), Intake.LONGEST_BODY);
        if (written.kind() == MessageKind.CUSTOMER) {
            faults.add("kind", "message-kind");
        }
        var sent = files.own(written.attachmentIds());
        files.check(faults, sent);
        var basis = written.kind() == MessageKind.REPLY ? basis(faults, inquiry, written.basedOn()) : 0;
        var planned = written.kind() == MessageKind.REPLY ? undo.planned(faults, written.sendsAt()) : null;
        faults.refuse();
        if (written.kind() == MessageKind.REPLY) {
            // a note stays with what it is about; a reply belongs where the conversation goes on
            merges.refuseMerged(inquiry);
        }
        var body = Intake.clean(String.valueOf(written.body()));
        if (written.kind() == MessageKind.NOTE) {
            var note = messages.add(inquiry.id(), MessageKind.NOTE, body, staff.id(), clock.instant());
            files.attach(note.id(), sent);
            inquiries.save(inquiry);
            changes.written(inquiry, note);
            return reader.one(note);
        }
        refuseWhenOutrun(inquiry, basis);
        if (inquiry.status() == InquiryStatus.RECEIVED && !isAtOnce) {
            hands.refuseFull(staff.id());
        }
        identity.check(inquiry.number(), written.account());
        var leaving = isAtOnce ? null : undo.leavesAt(planned);
        return send(inquiry, new Ready(body, basis, written.then(), sent, leaving, written.account()));
    }

    /** A reply that nothing speaks against. */
    private record Ready(
            String body,
            long basis,
            NewReply.Then then,
            SentFiles files,
            UndoSend.@Nullable Leaving leaving,
            AboutAccount account) {}

    /** Whoever replies to what nobody has in hand takes it by that. */
    private InquiryMessage send(Inquiry loaded, Ready ready) {
        var before = loaded.status() == InquiryStatus.RECEIVED
                ? changes.moved(loaded, loaded.takenBy(staff.id()), InquiryAction.CLAIM.name(), null)
                : loaded;
        var now = clock.instant();
        var leaving = ready.leaving();
        var leaves = leaving == null ? null : leaving.at();
        var answered = before.answered(leaves == null ? now : leaves);
        var after = switch (ready.then()) {
            case ANSWERED -> answered;
            case WAIT -> answered.waiting();
            case CLOSE -> answered.closed(now);
        };
        var isFirst = !messages.isSpoken(before.id());
        var reply = messages.add(
                before.id(), Messages.Message.of(MessageKind.REPLY, ready.body(), staff.id(), now, leaves));
        files.attach(reply.id(), ready.files());
        if (leaving != null) {
            sendings.add(new Sendings.Sending(
                    reply.id(),
                    before.id(),
                    staff.id(),
                    ready.basis(),
                    leaving.planned(),
                    leaving.at(),
                    after.status(),
                    BeforeReply.of(before)));
        }
        identity.replied(before.number(), reply.id(), ready.body(), ready.account());
        changes.moved(before, after, InquiryStep.REPLY, null);
        if (isFirst) {
            letters.begun(after, reply);
        } else {
            letters.reply(after, reply);
        }
        changes.written(after, reply);
        return reader.one(reply);
    }

    private void refuseWhenOutrun(Inquiry inquiry, long basis) {
        List<InquiryMessage> newer = reader.all(messages.after(inquiry.id(), basis));
        if (!newer.isEmpty()) {
            throw Refusal.conflict("inquiry-newer").with(NEWER, newer);
        }
    }

    private long basis(Faults faults, Inquiry inquiry, @Nullable String basedOn) {
        if (basedOn == null || basedOn.isBlank()) {
            faults.add("basedOn", "required");
            return 0;
        }
        var isNumber = basedOn.matches("\\d{1,18}");
        long message = isNumber ? Long.parseLong(basedOn) : FIRST;
        if (!isNumber || message != FIRST && !messages.exists(inquiry.id(), message)) {
            faults.add("basedOn", "message-unknown");
        }
        return message;
    }

    private Inquiry load(String number) {
        var written = threads.hold(number).written();
        if (!staff.sees(written.queue())) {
            throw Refusal.notFound();
        }
        return written;
    }
}
