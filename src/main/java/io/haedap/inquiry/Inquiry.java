package io.haedap.inquiry;

import io.haedap.customer.CustomerId;
import io.haedap.people.StaffId;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The aggregate: every change of an inquiry is one of its verbs. Messages are their own aggregate. */
record Inquiry(long id, String number, String queue, Matter matter, Course course, Handling handling, long version) {

    String category() {
        return matter.category();
    }

    String subject() {
        return matter.subject();
    }

    Language language() {
        return matter.language();
    }

    Channel channel() {
        return matter.channel();
    }

    CustomerId customer() {
        return matter.customer();
    }

    Instant receivedAt() {
        return matter.receivedAt();
    }

    InquiryStatus status() {
        return course.status();
    }

    @Nullable
    StaffId assignee() {
        return course.assignee();
    }

    /** Whether the customer waits for a word of ours. */
    boolean unanswered() {
        return course.unanswered();
    }

    Instant dueAt() {
        return course.dueAt();
    }

    @Nullable
    Instant answeredAt() {
        return course.answeredAt();
    }

    @Nullable
    Instant closedAt() {
        return course.closedAt();
    }

    Inquiry takenBy(StaffId agent) {
        if (status() != InquiryStatus.RECEIVED) {
            throw refusal(InquiryStatus.OPEN);
        }
        return moved(InquiryStatus.OPEN, agent, null);
    }

    /** A colleague gets it; what nobody had in hand is opened by that. */
    Inquiry assignedTo(StaffId agent) {
        if (status().isOver()) {
            throw refusal(InquiryStatus.OPEN);
        }
        return status() == InquiryStatus.RECEIVED ? takenBy(agent) : on(course.in(agent));
    }

    /** Back into the queue; what is over can only be reopened. */
    Inquiry released() {
        if (status().isOver()) {
            throw refusal(InquiryStatus.RECEIVED);
        }
        return moved(InquiryStatus.RECEIVED, null, null);
    }

    Inquiry waiting() {
        return moved(InquiryStatus.WAITING_FOR_CUSTOMER, assignee(), null);
    }

    Inquiry held() {
        return moved(InquiryStatus.ON_HOLD, assignee(), null);
    }

    Inquiry closed(Instant now) {
        return moved(InquiryStatus.CLOSED, assignee(), now);
    }

    Inquiry markedAsSpam(Instant now) {
        return moved(InquiryStatus.SPAM, assignee(), now);
    }

    /** Back into the hands it was in, or into the queue. */
    Inquiry reopened() {
        if (status() == InquiryStatus.OPEN || status() == InquiryStatus.RECEIVED) {
            throw refusal(InquiryStatus.OPEN);
        }
        return assignee() == null
                ? moved(InquiryStatus.RECEIVED, null, null)
                : moved(InquiryStatus.OPEN, assignee(), null);
    }

    /** We replied, whoever did: the assignee stays. What nobody has in hand must be taken first. */
    Inquiry answered(Instant now) {
        var answered = status() == InquiryStatus.ANSWERED ? this : moved(InquiryStatus.ANSWERED, assignee(), null);
        return on(answered.course.answeredAt(now).unanswered(false));
    }

    /** What a reply changed is changed back, because it never left; the hands that it is in now stay. */
    Inquiry unsent(BeforeReply before) {
        return on(new Course(
                before.status(), assignee(), before.unanswered(), before.dueAt(), before.answeredAt(), null));
    }

    /** The customer wrote on: what waited for them or was answered is in hand again, with a new promise. */
    Inquiry continuedByCustomer(Instant newDue) {
        return switch (status()) {
            case RECEIVED, OPEN, ON_HOLD -> on(course.unanswered(true));
            case WAITING_FOR_CUSTOMER, ANSWERED ->
                on(moved(InquiryStatus.OPEN, assignee(), null)
                        .course
                        .due(newDue)
                        .unanswered(true));
            case CLOSED, SPAM -> throw refusal(InquiryStatus.OPEN);
        };
    }

    /** The customer opened what was closed again: in the hands it was in or in the queue, with a new promise. */
    Inquiry resumedByCustomer(Instant newDue) {
        if (status() != InquiryStatus.CLOSED) {
            throw refusal(InquiryStatus.OPEN);
        }
        return on(reopened().course.due(newDue).unanswered(true));
    }

    /** Takes in another one, which ends: what its customer waits for they wait for here, no later than they were promised there. */
    Inquiry takingIn(Inquiry origin) {
        if (!origin.unanswered() || origin.status().isOver()) {
            return this;
        }
        var isNew = status() == InquiryStatus.ANSWERED || status() == InquiryStatus.WAITING_FOR_CUSTOMER;
        var promised = isNew || origin.dueAt().isBefore(dueAt()) ? origin.dueAt() : dueAt();
        // nothing is due before it came in
        var due = promised.isAfter(receivedAt()) ? promised : receivedAt().plusSeconds(60);
        var taking = isNew ? course.at(InquiryStatus.OPEN, assignee(), closedAt()) : course;
        return on(taking.due(due).unanswered(true));
    }

    /** A new one of the same customer, for some of the words that were said here. */
    Inquiry splitOff(Inquiries.Drawn its, String itsSubject, Instant now, Instant due) {
        return new Inquiry(
                its.id(),
                its.number(),
                queue,
                matter.about(itsSubject, now),
                Course.begun(due),
                handling.escalated(null),
                1);
    }

    /** As it stood once, whatever the way there; for undoing what is recorded to have changed it. */
    Inquiry restored(InquiryStatus to, @Nullable StaffId agent, Instant due, boolean isUnanswered) {
        return on(course.at(to, agent, to.isOver() ? closedAt() : null).due(due).unanswered(isUnanswered));
    }

    /** As it stood before a deed that is taken back; the journal knows that it did stand so. */
    Inquiry asBefore(InquiryStatus was, @Nullable StaffId agent, Instant due, @Nullable Instant closed) {
        return on(course.at(was, agent, closed).due(due));
    }

    /** The same for where it lay and how it was treated. */
    Inquiry asBefore(String wasIn, Handling was) {
        return filed(wasIn).treated(was);
    }

    /** Moves its turn, not its deadline. */
    Inquiry ranked(Priority priority) {
        if (status().isOver()) {
            throw refusal(status());
        }
        return treated(handling.with(priority));
    }

    /** Into that queue, and into those hands or nobody's; what is answered can only change hands. */
    Inquiry handedOver(String to, @Nullable StaffId receiver) {
        var there = to.equals(queue) ? this : filed(to);
        if (status() == InquiryStatus.ANSWERED && receiver == null) {
            throw refusal(InquiryStatus.RECEIVED);
        }
        if (receiver != null) {
            return there.assignedTo(receiver);
        }
        if (status().isOver()) {
            throw refusal(InquiryStatus.RECEIVED);
        }
        return status() == InquiryStatus.RECEIVED ? there : there.released();
    }

    /** A lead is asked to look at it. */
    Inquiry escalated(Instant now) {
        if (status().isOver() || handling.escalatedAt() != null) {
            throw refusal(status());
        }
        return treated(handling.escalated(now));
    }

    Inquiry settled() {
        if (handling.escalatedAt() == null) {
            throw refusal(status());
        }
        return treated(handling.escalated(null));
    }

    /** What the desk may do now. */
    Set<InquiryAction> allowed() {
        var allowed = EnumSet.noneOf(InquiryAction.class);
        if (status() == InquiryStatus.RECEIVED) {
            allowed.add(InquiryAction.CLAIM);
        }
        if (!status().isOver()) {
            allowed.add(InquiryAction.ASSIGN);
            allowed.add(InquiryAction.PRIORITY);
            allowed.add(InquiryAction.HANDOVER);
        }
        if (handling.escalatedAt() != null) {
            allowed.add(InquiryAction.SETTLE);
        } else if (!status().isOver()) {
            allowed.add(InquiryAction.ESCALATE);
        }
        for (var next : status().next()) {
            switch (next) {
                case RECEIVED -> allowed.add(status().isOver() ? InquiryAction.REOPEN : InquiryAction.RELEASE);
                case OPEN ->
                    allowed.add(status() == InquiryStatus.RECEIVED ? InquiryAction.CLAIM : InquiryAction.REOPEN);
                case WAITING_FOR_CUSTOMER -> allowed.add(InquiryAction.WAIT);
                case ON_HOLD -> allowed.add(InquiryAction.HOLD);
                case CLOSED -> allowed.add(InquiryAction.CLOSE);
                case SPAM -> allowed.add(InquiryAction.SPAM);
                case ANSWERED -> {
                    // by replying alone
                }
            }
        }
        return allowed;
    }

    /** As it is stored after a change. */
    Inquiry changed() {
        return new Inquiry(id, number, queue, matter, course, handling, version + 1);
    }

    private Inquiry moved(InquiryStatus to, @Nullable StaffId agent, @Nullable Instant end) {
        if (!status().next().contains(to)) {
            throw refusal(to);
        }
        return on(course.at(to, agent, end));
    }

    private Refusal refusal(InquiryStatus to) {
        return Refusal.conflict("inquiry-transition")
                .with("from", status())
                .with("to", to)
                .with("allowed", allowed());
    }

    private Inquiry on(Course now) {
        return new Inquiry(id, number, queue, matter, now, handling, version);
    }

    private Inquiry treated(Handling now) {
        return new Inquiry(id, number, queue, matter, course, now, version);
    }

    private Inquiry filed(String to) {
        return new Inquiry(id, number, to, matter, course, handling, version);
    }
}
