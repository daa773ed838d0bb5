package io.haedap.inquiry;

import io.haedap.inquiry.queue.Agents;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffId;
import io.haedap.people.StaffMember;
import io.haedap.shared.Faults;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an agent does with inquiries: take the next one, take down, hold, close, reopen. Holds per queue: an inquiry of a
 * foreign queue answers like an unknown one. Writing in them is {@link ReplyDesk}'s.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('inquiry:answer')")
public class InquiryDesk {

    static final int LONGEST_REMARK = 500;

    private final Inquiries inquiries;
    private final Merges merges;
    private final Queues queues;
    private final InquiryChanges changes;
    private final CurrentStaff staff;
    private final StaffBoard colleagues;
    private final Agents agents;
    private final Hands hands;
    private final Clock clock;

    InquiryDesk(
            Inquiries inquiries,
            Merges merges,
            Queues queues,
            InquiryChanges changes,
            CurrentStaff staff,
            StaffBoard colleagues,
            Agents agents,
            Hands hands,
            Clock clock) {
        this.inquiries = inquiries;
        this.merges = merges;
        this.queues = queues;
        this.changes = changes;
        this.staff = staff;
        this.colleagues = colleagues;
        this.agents = agents;
        this.hands = hands;
        this.clock = clock;
    }

    /** Takes what has its turn in the queue; its number, or empty when none waits. Two at once never get the same. */
    public Optional<String> claimNext(String queue) {
        if (!staff.sees(queue)) {
            throw Refusal.notFound();
        }
        hands.refuseFull(staff.id());
        var claimed = inquiries.claimNext(queue, taker());
        if (claimed.isEmpty() && !queues.slugs().contains(queue)) {
            throw Refusal.notFound();
        }
        return told(claimed);
    }

    /** Takes what has its turn in all the queues that the person sees, in one order. */
    public Optional<String> claimNext() {
        hands.refuseFull(staff.id());
        var seen = queues.slugs().stream().filter(staff::sees).toList();
        return told(inquiries.claimNext(seen, taker()));
    }

    private Inquiries.Taker taker() {
        return new Inquiries.Taker(staff.id(), agents.of(staff.id()).skills(), clock.instant());
    }

    private Optional<String> told(Optional<Inquiry> claimed) {
        claimed.ifPresent(
                inquiry -> changes.told(InquiryStatus.RECEIVED, inquiry, InquiryAction.CLAIM.name(), Steps.Words.NONE));
        return claimed.map(Inquiry::number);
    }

    /** Takes this one, which nobody has in hand. */
    public void claim(String number) {
        var before = load(number);
        hands.refuseFull(staff.id());
        changes.moved(before, before.takenBy(staff.id()), InquiryAction.CLAIM.name(), null);
    }

    public void release(String number, @Nullable String remark) {
        var before = load(number);
        var words = remark(remark);
        changes.moved(before, before.released(), InquiryAction.RELEASE.name(), words);
    }

    /** Gives it to a colleague who may answer in its queue; to somebody else than oneself needs a right of its own. */
    public void assign(String number, @Nullable String email, @Nullable String remark) {
        var before = load(number);
        var takes = before.status() == InquiryStatus.RECEIVED && staff.email().equalsIgnoreCase(email);
        if (!takes && !staff.may(Rights.INQUIRY_ASSIGN)) {
            throw Refusal.forbidden("forbidden");
        }
        var words = remark(remark);
        new Faults().text("assignee", email, 254).refuse();
        var agent = holder(String.valueOf(email), before.queue());
        if (agent.equals(staff.id()) && !agent.equals(before.assignee())) {
            hands.refuseFull(agent);
        }
        changes.moved(before, before.assignedTo(agent), InquiryAction.ASSIGN.name(), words);
    }

    /** The customer must speak first. */
    public void waitForCustomer(String number, @Nullable String remark) {
        var before = load(number);
        var words = remark(remark);
        changes.moved(before, before.waiting(), InquiryAction.WAIT.name(), words);
    }

    public void hold(String number, @Nullable String remark) {
        var before = load(number);
        var words = remark(remark);
        changes.moved(before, before.held(), InquiryAction.HOLD.name(), words);
    }

    public void close(String number, @Nullable String remark) {
        var before = load(number);
        var words = remark(remark);
        changes.moved(before, before.closed(clock.instant()), InquiryAction.CLOSE.name(), words);
    }

    /** Back into the hands it was in, or into the queue where it was in nobody's. */
    public void reopen(String number, @Nullable String remark) {
        var before = load(number);
        var words = remark(remark);
        changes.moved(before, before.reopened(), InquiryAction.REOPEN.name(), words);
    }

    public void spam(String number, @Nullable String remark) {
        var before = load(number);
        var words = remark(remark);
        changes.moved(before, before.markedAsSpam(clock.instant()), InquiryAction.SPAM.name(), words);
    }

    /** Moves its turn, not its deadline; nothing happens where it is that urgent already. */
    public void prioritize(String number, @Nullable Priority priority, @Nullable String remark) {
        var before = load(number);
        var words = remark(remark);
        if (priority == null) {
            throw Refusal.invalid("priority", "required");
        }
        var after = before.ranked(priority);
        if (before.handling().priority() != priority) {
            changes.worded(before, after, InquiryAction.PRIORITY.name(), new Steps.Words(words, priority.name()));
        }
    }

    private StaffId holder(String email, String queue) {
        return colleagues.holding(Rights.INQUIRY_ANSWER, queue).stream()
                .filter(member -> member.email().equalsIgnoreCase(email.strip()))
                .map(StaffMember::id)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("assignee", "assignee-unfit"));
    }

    static @Nullable String remark(@Nullable String typed) {
        new Faults()
                .optionalText("remark", Intake.cleanOrNull(typed), LONGEST_REMARK)
                .refuse();
        return typed == null || typed.isBlank() ? null : Intake.clean(typed);
    }

    private Inquiry load(String number) {
        return inquiries
                .locked(number)
                .filter(inquiry -> staff.sees(inquiry.queue()))
                .map(merges::refuseMerged)
                .orElseThrow(Refusal::notFound);
    }
}
