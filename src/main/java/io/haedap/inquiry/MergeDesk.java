package io.haedap.inquiry;

import io.haedap.inquiry.undo.Change;
import io.haedap.inquiry.undo.UndoJournal;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffMember;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says that inquiries are one, and parts them again. An origin ends and goes on in its target; no message moves. Whoever answers in the
 * queues of all of them may. Those of different customers are refused until {@code acrossCustomers} says that this is meant; even then
 * no customer ever sees what another one wrote.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('inquiry:answer')")
public class MergeDesk {

    /** So many are merged by one step. */
    public static final int MOST = 20;

    private final Inquiries inquiries;
    private final Messages messages;
    private final Merges merges;
    private final Sendings sendings;
    private final MergeWords words;
    private final InquiryChanges changes;
    private final UndoJournal journal;
    private final Promise promise;
    private final CurrentStaff staff;
    private final StaffBoard colleagues;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MergeDesk(
            Inquiries inquiries,
            Messages messages,
            Merges merges,
            Sendings sendings,
            MergeWords words,
            InquiryChanges changes,
            UndoJournal journal,
            Promise promise,
            CurrentStaff staff,
            StaffBoard colleagues,
            ApplicationEventPublisher events,
            Clock clock) {
        this.inquiries = inquiries;
        this.messages = messages;
        this.merges = merges;
        this.sendings = sendings;
        this.words = words;
        this.changes = changes;
        this.journal = journal;
        this.promise = promise;
        this.staff = staff;
        this.colleagues = colleagues;
        this.events = events;
        this.clock = clock;
    }

    /** All of them or none. What the customer still waits for in an origin they wait for in the target, no later than before. */
    public void merge(String target, Collection<String> origins, boolean acrossCustomers) {
        var wanted = new TreeSet<>(origins);
        wanted.remove(target);
        if (wanted.isEmpty()) {
            throw Refusal.invalid("origins", "required");
        }
        if (wanted.size() > MOST) {
            throw Refusal.invalid("origins", "merge-too-many", MOST);
        }
        var held = hold(wanted, target);
        var left = Objects.requireNonNull(held.get(target));
        var others = new ArrayList<String>();
        for (var number : wanted) {
            var origin = Objects.requireNonNull(held.get(number));
            refuseUnfit(origin, left);
            if (!origin.customer().equals(left.customer())) {
                others.add(number);
            }
        }
        if (!others.isEmpty() && !acrossCustomers) {
            throw Refusal.conflict("inquiry-merge-customers").with("customers", others);
        }
        for (var number : others) {
            refuseUnanswered(Objects.requireNonNull(held.get(number)));
        }
        for (var number : wanted) {
            left = merge(Objects.requireNonNull(held.get(number)), left);
        }
    }

    private Inquiry merge(Inquiry origin, Inquiry target) {
        var now = clock.instant();
        if (origin.status() == InquiryStatus.CLOSED) {
            changes.noted(origin, InquiryStep.MERGE, target.number());
        } else {
            changes.moved(origin, origin.closed(now), InquiryStep.MERGE, target.number());
        }
        var note = messages.add(target.id(), MessageKind.NOTE, words.merged(origin.number()), staff.id(), now);
        var taking = target.takingIn(origin);
        var left = target.status() == taking.status()
                ? changes.noted(taking, InquiryStep.TAKEIN, origin.number())
                : changes.moved(target, taking, InquiryStep.TAKEIN, origin.number());
        merges.add(origin, target, Merges.Before.of(origin, target, left), note.id(), staff.id(), now);
        journal.note(origin.id(), Parting.KIND, "MERGE", Map.of(Parting.KIND, new Change(null, target.number())));
        events.publishEvent(new InquiryMerged(
                origin.number(), target.number(), origin.customer().equals(target.customer())));
        changes.found(origin.number(), target.number());
        return left;
    }

    private void refuseUnfit(Inquiry origin, Inquiry target) {
        merges.refuseMerged(target);
        merges.refuseMerged(origin);
        refuseWaiting(target);
        refuseWaiting(origin);
        if (target.status().isOver()) {
            throw Refusal.conflict("inquiry-merge-over").with("number", target.number());
        }
        if (origin.status() == InquiryStatus.SPAM) {
            throw Refusal.conflict("inquiry-merge-spam").with("number", origin.number());
        }
        if (!merges.into(origin.id()).isEmpty()) {
            throw Refusal.conflict("inquiry-merge-chain").with("number", origin.number());
        }
    }

    /** Replies in the target reach the target's customer alone: another one who still waits would wait for ever. */
    private static void refuseUnanswered(Inquiry origin) {
        if (origin.unanswered() && !origin.status().isOver()) {
            throw Refusal.conflict("inquiry-merge-unanswered").with("number", origin.number());
        }
    }

    /** What can still be taken back would come back into another conversation than it was written in. */
    private void refuseWaiting(Inquiry inquiry) {
        if (!sendings.waiting(inquiry.id(), clock.instant()).isEmpty()) {
            throw Refusal.conflict("inquiry-merge-waiting").with("number", inquiry.number());
        }
    }

    /**
     * The inquiry stands for itself again, as before: its messages with it, also those that were written in it since. What was written in
     * the target stays there. State and hands come back where nobody changed them since.
     */
    public void unmerge(String number) {
        var known = inquiries.withNumber(number).filter(this::sees).orElseThrow(Refusal::notFound);
        var target = merges.of(known)
                .orElseThrow(() -> Refusal.conflict("inquiry-not-merged"))
                .targetNumber();
        var held = hold(List.of(number), target);
        var origin = Objects.requireNonNull(held.get(number));
        var left = Objects.requireNonNull(held.get(target));
        var now = clock.instant();
        var merge = merges.of(origin)
                .filter(found -> found.target() == left.id())
                .orElseThrow(() -> Refusal.conflict("inquiry-not-merged"));
        var note = messages.add(left.id(), MessageKind.NOTE, words.parted(number), staff.id(), now);
        if (!merges.part(merge, note.id(), staff.id(), now)) {
            throw Refusal.conflict("inquiry-not-merged");
        }
        journal.touched(origin.id(), Parting.KIND, "PART", Map.of(Parting.KIND, new Change(target, null)));
        restore(origin, merge);
        release(left, merge);
        events.publishEvent(new InquiryParted(number, target));
        changes.found(number, target);
    }

    private void restore(Inquiry origin, Merges.Merge merge) {
        var before = merge.before();
        if (before.originStatus() == InquiryStatus.CLOSED) {
            changes.noted(origin, InquiryStep.PART, merge.targetNumber());
            return;
        }
        var holder = before.originAssignee();
        var isHeld = holder != null
                && colleagues.holding(Rights.INQUIRY_ANSWER, origin.queue()).stream()
                        .map(StaffMember::id)
                        .anyMatch(holder::equals);
        var back = origin.restored(
                isHeld ? before.originStatus() : InquiryStatus.RECEIVED,
                isHeld ? holder : null,
                before.originDue(),
                before.originUnanswered());
        if (merges.customerWroteSince(merge)) {
            back = back.continuedByCustomer(promise.from(clock.instant()));
        }
        changes.restored(origin, back, InquiryStep.PART, merge.targetNumber());
    }

    /** What the origin left in the target goes with it, unless somebody has changed that since. */
    private void release(Inquiry left, Merges.Merge merge) {
        var before = merge.before();
        var isAsLeft = left.status() == before.leftStatus();
        var status = isAsLeft ? before.targetStatus() : left.status();
        var unanswered = isAsLeft && !merges.customerWroteSince(merge) ? before.targetUnanswered() : left.unanswered();
        var due = left.dueAt().equals(before.leftDue()) ? before.targetDue() : left.dueAt();
        var back = left.restored(status, left.assignee(), due, unanswered && left.unanswered());
        if (back.status() == left.status()) {
            changes.noted(back, InquiryStep.GIVEBACK, merge.originNumber());
        } else {
            changes.moved(left, back, InquiryStep.GIVEBACK, merge.originNumber());
        }
    }

    /** All of them, in one order, so that two who merge never wait for each other crosswise. */
    private Map<String, Inquiry> hold(Collection<String> numbers, String target) {
        var all = new TreeSet<>(numbers);
        all.add(target);
        if (!all.stream().allMatch(PlainText::isStorable)) {
            throw Refusal.notFound();
        }
        var held = inquiries.lockedWithNumbers(all).stream()
                .filter(this::sees)
                .collect(Collectors.toMap(Inquiry::number, Function.identity()));
        if (held.size() < all.size()) {
            throw Refusal.notFound();
        }
        return held;
    }

    private boolean sees(@Nullable Inquiry inquiry) {
        return inquiry != null && staff.sees(inquiry.queue());
    }
}
