package io.haedap.inquiry;

import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffId;
import io.haedap.people.StaffMember;
import io.haedap.shared.Faults;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands an inquiry over to another queue or colleague with a note that whoever gets it reads in the conversation (이관), and asks a
 * lead to look at it (상급 이관). It may go to a queue that the person does not see: then it is gone from their list.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('inquiry:handover')")
public class HandoverDesk {

    /** As long as nothing else happened, whoever handed over takes it back within this time. */
    public static final Duration TAKE_BACK = Duration.ofMinutes(10);

    private final Inquiries inquiries;
    private final Handovers handovers;
    private final Messages messages;
    private final Queues queues;
    private final InquiryChanges changes;
    private final Hands hands;
    private final StaffBoard colleagues;
    private final CurrentStaff staff;
    private final Clock clock;

    HandoverDesk(
            Inquiries inquiries,
            Handovers handovers,
            Messages messages,
            Queues queues,
            InquiryChanges changes,
            Hands hands,
            StaffBoard colleagues,
            CurrentStaff staff,
            Clock clock) {
        this.inquiries = inquiries;
        this.handovers = handovers;
        this.messages = messages;
        this.queues = queues;
        this.changes = changes;
        this.hands = hands;
        this.colleagues = colleagues;
        this.staff = staff;
        this.clock = clock;
    }

    /** The queues that something can be handed to, those that the person does not see among them. */
    @Transactional(readOnly = true)
    public List<InquiryQueue> queues() {
        return queues.all();
    }

    /** Colleagues who may answer in that queue, whether or not the person sees it. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(String queue) {
        return colleagues.holding(Rights.INQUIRY_ANSWER, queue).stream()
                .map(member -> new Colleague(member.id(), member.email(), member.name()))
                .toList();
    }

    /** Hands it over; tells where it is now and whether the person still sees it. */
    public HandedOver handOver(String number, NewHandover asked) {
        var before = load(number);
        var to = asked.queue() == null || asked.queue().isBlank() ? before.queue() : asked.queue();
        var isNamed = asked.assignee() != null && !asked.assignee().isBlank();
        var faults = new Faults().text("remark", Intake.cleanOrNull(asked.note()), 20_000);
        if (to.equals(before.queue()) && !isNamed) {
            faults.add("queue", "handover-same");
        } else if (!queues.isOpen(to)) {
            faults.add("queue", "queue-unknown");
        } else if (isNamed) {
            checkReceiver(faults, String.valueOf(asked.assignee()), to);
        }
        faults.refuse();
        var receiver = isNamed ? receiver(String.valueOf(asked.assignee()), to) : null;
        var after = before.handedOver(to, receiver);
        var now = clock.instant();
        var note = messages.add(
                before.id(), MessageKind.NOTE, Intake.clean(String.valueOf(asked.note())), staff.id(), now);
        var moved = changes.worded(
                before,
                after,
                InquiryAction.HANDOVER.name(),
                new Steps.Words(null, to.equals(before.queue()) ? null : to));
        changes.written(moved, note);
        changes.cameInto(moved);
        handovers.keep(
                moved.id(),
                new Handovers.Handover(
                        staff.id(), now, before.queue(), before.status(), before.assignee(), moved.version()));
        return new HandedOver(number, to, moved.status(), staff.sees(to));
    }

    /** Puts it back as it stood, for whoever handed it over, as long as nothing happened since (409 otherwise). */
    public void takeBack(String number) {
        var handed = inquiries.locked(number).orElseThrow(Refusal::notFound);
        var before = handovers
                .of(handed.id())
                .filter(handover -> handover.by().equals(staff.id()) && staff.sees(handover.queue()))
                .orElseThrow(Refusal::notFound);
        if (before.version() != handed.version() || before.at().plus(TAKE_BACK).isBefore(clock.instant())) {
            throw Refusal.conflict("inquiry-handover-over");
        }
        var back = changes.moved(handed, handed.handedOver(before.queue(), before.assignee()), "TAKEBACK", null);
        if (before.status() == InquiryStatus.ON_HOLD) {
            inquiries.save(back.held());
        } else if (before.status() == InquiryStatus.WAITING_FOR_CUSTOMER) {
            inquiries.save(back.waiting());
        }
        changes.cameInto(back);
    }

    /** A lead is asked to look at it, and why. */
    public void escalate(String number, @Nullable String reason) {
        var before = load(number);
        new Faults()
                .text("remark", Intake.cleanOrNull(reason), InquiryDesk.LONGEST_REMARK)
                .refuse();
        var after = before.escalated(clock.instant());
        changes.moved(before, after, InquiryAction.ESCALATE.name(), Intake.cleanOrNull(reason));
        changes.escalated(after);
    }

    /** A lead has looked at it, or it was not needed. */
    public void settle(String number, @Nullable String remark) {
        var before = load(number);
        var words = InquiryDesk.remark(remark);
        changes.moved(before, before.settled(), InquiryAction.SETTLE.name(), words);
    }

    private void checkReceiver(Faults faults, String email, String queue) {
        var found = find(email, queue);
        if (found == null) {
            faults.add("assignee", "assignee-unfit");
        } else if (!staff.may(Rights.INQUIRY_ASSIGN) && hands.isFull(found)) {
            faults.add("assignee", "assignee-full");
        }
    }

    private StaffId receiver(String email, String queue) {
        var found = find(email, queue);
        if (found == null) {
            throw Refusal.invalid("assignee", "assignee-unfit");
        }
        return found;
    }

    private @Nullable StaffId find(String email, String queue) {
        return colleagues.holding(Rights.INQUIRY_ANSWER, queue).stream()
                .filter(member -> member.email().equalsIgnoreCase(email.strip()))
                .map(StaffMember::id)
                .findFirst()
                .orElse(null);
    }

    private Inquiry load(String number) {
        return inquiries
                .locked(number)
                .filter(inquiry -> staff.sees(inquiry.queue()))
                .orElseThrow(Refusal::notFound);
    }
}
