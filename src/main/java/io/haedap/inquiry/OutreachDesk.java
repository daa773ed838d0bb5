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
 * Only to customers who agreed before; of anybody else the agent must say that they agree.
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
    private final CustomerBook customers;
    private final CurrentStaff staff;
    private final Clock clock;

    OutreachDesk(
            Intake intake,
            Messages messages,
            MessageFiles files,
            InquiryChanges changes,
            InquiryLetters letters,
            CustomerBook customers,
            CurrentStaff staff,
            Clock clock) {
        this.intake = intake;
        this.messages = messages;
        this.files = files;
        this.changes = changes;
        this.letters = letters;
        this.customers = customers;
        this.staff = staff;
        this.clock = clock;
    }

    /** To a customer who was found by the whole address or telephone number. */
    public String begin(NewInquiry typed, CustomerId known, NewReply.Then then) {
        var person = customers.addressee(known);
        return begin(typed.by(person.name(), person.email()), then);
    }

    /** Its number. {@code then} says whether we wait for an answer, need none, or are done. */
    public String begin(NewInquiry typed, NewReply.Then then) {
        var email = typed.tidied().email();
        var agreed = email != null && staff.may(Rights.CUSTOMER_READ) && customers.hasConsented(email);
        var begun = intake.begin(agreed ? typed.agreed() : typed);
        if (!staff.sees(begun.queue())) {
            throw Refusal.invalid("categorySlug", "category-foreign");
        }
        var now = clock.instant();
        var taken = changes.moved(begun, begun.takenBy(staff.id()), InquiryAction.CLAIM.name(), null);
        var answered = taken.answered(now);
        var after = switch (then) {
            case ANSWERED -> answered;
            case WAIT -> answered.waiting();
            case CLOSE -> answered.closed(now);
        };
        var message = messages.add(
                begun.id(), MessageKind.REPLY, String.valueOf(typed.tidied().body()), staff.id(), now);
        files.attach(message.id(), typed.files());
        var saved = changes.moved(taken, after, InquiryStep.REPLY, null);
        letters.begun(saved, message);
        changes.written(saved, message);
        return saved.number();
    }
}
