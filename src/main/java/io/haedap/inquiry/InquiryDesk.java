package io.haedap.inquiry;

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

    private static final int LONGEST_REMARK = 500;

    private final Inquiries inquiries;
    private final Merges merges;
    private final Queues queues;
    private final InquiryChanges changes;
    private final CurrentStaff staff;
    private final StaffBoard colleagues;
    private final Clock clock;

    InquiryDesk(
            Inquiries inquiries,
            Merges merges,
            Queues queues,
            InquiryChanges changes,
            CurrentStaff staff,
            StaffBoard colleagues,
            Clock clock) {
        this.inquiries = inquiries;
        this.merges = merges;
        this.queues = queues;
        this.changes = changes;
        this.staff = staff;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** Takes what is due first in the queue; its number, or empty when none waits. Two at once never get the same. */
    public Optional<String> claimNext(String queue) {
        var claimed = staff.sees(queue) ? inquiries.claimNext(queue, staff.id()) : Optional.<Inquiry>empty();
        if (claimed.isEmpty() && !(staff.sees(queue) && queues.slugs().contains(queue))) {
            throw Refusal.notFound();
        }
        claimed.ifPresent(inquiry -> changes.told(InquiryStatus.RECEIVED, inquiry, InquiryAction.CLAIM.name(), null));
        return claimed.map(Inquiry::number);
    }

    /** Takes this one, which nobody has in hand. */
    public void claim(String number) {
        var before = load(number);
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

    private StaffId holder(String email, String queue) {
        return colleagues.holding(Rights.INQUIRY_ANSWER, queue).stream()
                .filter(member -> member.email().equalsIgnoreCase(email.strip()))
                .map(StaffMember::id)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("assignee", "assignee-unfit"));
    }

    private static @Nullable String remark(@Nullable String typed) {
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
