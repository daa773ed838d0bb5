package io.haedap.inquiry;

import io.haedap.customer.CustomerBook;
import io.haedap.customer.CustomerId;
import io.haedap.inquiry.file.MessageFiles;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Refusal;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins an inquiry towards a customer: the first message is ours, goes out as a letter, and whoever wrote it has the inquiry in hand.
 * Only to customers who agreed before; of anybody else the agent must say that they agree. The letter waits as a reply does; taken
 * back, the inquiry stays in hand without a word in it, and the words are the draft of whoever wrote them.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('inquiry:create') and hasAuthority('inquiry:answer')")
public class OutreachDesk {

    private final Intake intake;
    private final Messages messages;
    private final MessageFiles files;
    private final InquiryChanges changes;
    private final InquiryLetters letters;
    private final Sendings sendings;
    private final UndoSend undo;
    private final MessageReader reader;
    private final CustomerBook customers;
    private final CurrentStaff staff;
    private final Clock clock;

    OutreachDesk(
            Intake intake,
            Messages messages,
            MessageFiles files,
            InquiryChanges changes,
            InquiryLetters letters,
            Sendings sendings,
            UndoSend undo,
            MessageReader reader,
            CustomerBook customers,
            CurrentStaff staff,
            Clock clock) {
        this.intake = intake;
        this.messages = messages;
        this.files = files;
        this.changes = changes;
        this.letters = letters;
        this.sendings = sendings;
        this.undo = undo;
        this.reader = reader;
        this.customers = customers;
        this.staff = staff;
        this.clock = clock;
    }

    /** To a customer who was found by the whole address or telephone number. */
    public Begun begin(NewInquiry typed, CustomerId known, NewReply.Then then) {
        var person = customers.addressee(known);
        return begin(typed.by(person.name(), person.email()), Priority.NORMAL, then);
    }

    public Begun begin(NewInquiry typed, NewReply.Then then) {
        return begin(typed, Priority.NORMAL, then);
    }

    /** {@code then} says whether we wait for an answer, need none, or are done; as urgent as is said, before anything leaves. */
    public Begun begin(NewInquiry typed, Priority priority, NewReply.Then then) {
        var email = typed.tidied().email();
        var agreed = email != null && staff.may(Rights.CUSTOMER_READ) && customers.hasConsented(email);
        var begun = intake.begin(agreed ? typed.agreed() : typed, priority);
        if (!staff.sees(begun.queue())) {
            throw Refusal.invalid("categorySlug", "category-foreign");
        }
        var now = clock.instant();
        var taken = changes.moved(begun, begun.takenBy(staff.id()), InquiryAction.CLAIM.name(), null);
        var leaving = undo.leavesAt(null);
        var leaves = leaving == null ? null : leaving.at();
        var answered = taken.answered(leaves == null ? now : leaves);
        var after = switch (then) {
            case ANSWERED -> answered;
            case WAIT -> answered.waiting();
            case CLOSE -> answered.closed(now);
        };
        var message = messages.add(
                begun.id(),
                Messages.Message.of(
                        MessageKind.REPLY, String.valueOf(typed.tidied().body()), staff.id(), now, leaves));
        files.attach(message.id(), typed.files());
        if (leaves != null) {
            // nobody waits for anything while nothing was said
            var before = new BeforeReply(taken.status(), false, taken.dueAt(), null);
            sendings.add(new Sendings.Sending(
                    message.id(), begun.id(), staff.id(), ReplyDesk.FIRST, false, leaves, after.status(), before));
        }
        var saved = changes.moved(taken, after, InquiryStep.REPLY, null);
        letters.begun(saved, message);
        changes.written(saved, message);
        return new Begun(saved.number(), reader.one(message));
    }
}
