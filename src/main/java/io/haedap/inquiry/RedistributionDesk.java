package io.haedap.inquiry;

import io.haedap.inquiry.queue.AgentBoard;
import io.haedap.inquiry.queue.AgentRow;
import io.haedap.inquiry.queue.Presence;
import io.haedap.inquiry.undo.UndoJournal;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.people.StaffId;
import io.haedap.shared.Faults;
import io.haedap.shared.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives away what a colleague has in hand who is out of office (부재 재배정): each inquiry once, in a transaction of its own, and skipped
 * where somebody was faster. One's own by whoever may hand over; another's takes the right to assign, within the queues that are seen.
 */
@Service
@PreAuthorize("hasAuthority('inquiry:handover')")
public class RedistributionDesk {

    private static final int MOST = 1_000;

    private final Inquiries inquiries;
    private final Queues queues;
    private final InquiryChanges changes;
    private final AgentBoard agents;
    private final UndoJournal journal;
    private final CurrentStaff staff;
    private final TransactionTemplate each;

    RedistributionDesk(
            Inquiries inquiries,
            Queues queues,
            InquiryChanges changes,
            AgentBoard agents,
            UndoJournal journal,
            CurrentStaff staff,
            TransactionTemplate each) {
        this.inquiries = inquiries;
        this.queues = queues;
        this.changes = changes;
        this.agents = agents;
        this.journal = journal;
        this.staff = staff;
        this.each = each;
    }

    /** What it would concern; changes nothing. */
    public Redistribution.Plan plan(StaffId from) {
        refuseForeign(from);
        var hand = hand(from);
        var counts = new TreeMap<String, Integer>();
        hand.forEach(inquiry -> counts.merge(inquiry.queue(), 1, Integer::sum));
        var free = new LinkedHashMap<StaffId, Colleague>();
        for (var queue : counts.keySet()) {
            agents.in(queue).stream()
                    .filter(agent -> isFree(agent, from, agent.inHand()))
                    .forEach(agent -> free.put(agent.colleague().id(), agent.colleague()));
        }
        return new Redistribution.Plan(hand.size(), counts, List.copyOf(free.values()));
    }

    public Redistribution redistribute(StaffId from, Redistribution.@Nullable To to, @Nullable String remark) {
        refuseForeign(from);
        if (to == null) {
            throw Refusal.invalid("to", "required");
        }
        new Faults()
                .text("remark", Intake.cleanOrNull(remark), InquiryDesk.LONGEST_REMARK)
                .refuse();
        var why = Intake.clean(String.valueOf(remark));
        var items = new ArrayList<Redistribution.Item>();
        var load = new HashMap<StaffId, Integer>();
        var deed = journal.together(() -> hand(from).forEach(inquiry -> {
            var receiver = to == Redistribution.To.QUEUE ? null : receiver(inquiry, from, load);
            items.add(Objects.requireNonNull(each.execute(_ -> give(inquiry.number(), from, receiver, why))));
        }));
        return new Redistribution(deed, items);
    }

    private Redistribution.Item give(String number, StaffId from, @Nullable Colleague receiver, String why) {
        var before = inquiries.locked(number).orElseThrow(Refusal::notFound);
        var isStill = from.equals(before.assignee())
                && InquiryStatus.UNFINISHED.contains(before.status())
                && staff.sees(before.queue());
        if (!isStill) {
            return new Redistribution.Item(number, null, true);
        }
        if (receiver == null) {
            changes.moved(before, before.released(), InquiryAction.RELEASE.name(), why);
        } else {
            var deed = staff.may(Rights.INQUIRY_ASSIGN) ? InquiryAction.ASSIGN : InquiryAction.HANDOVER;
            changes.moved(before, before.assignedTo(receiver.id()), deed.name(), why);
        }
        return new Redistribution.Item(number, receiver, false);
    }

    /** The least busy of those who are there, who have what it needs, and whose hands are not full; nobody where there is none. */
    private @Nullable Colleague receiver(Inquiry inquiry, StaffId from, Map<StaffId, Integer> load) {
        Optional<AgentRow> found = agents.in(inquiry.queue()).stream()
                .filter(agent ->
                        isFree(agent, from, load.getOrDefault(agent.colleague().id(), agent.inHand())))
                .filter(agent -> agent.skills().containsAll(inquiry.handling().skills()))
                .min(Comparator.<AgentRow>comparingInt(
                                agent -> load.getOrDefault(agent.colleague().id(), agent.inHand()))
                        .thenComparing(agent -> agent.colleague().email()));
        found.ifPresent(agent -> load.merge(agent.colleague().id(), agent.inHand() + 1, (known, _) -> known + 1));
        return found.map(AgentRow::colleague).orElse(null);
    }

    private static boolean isFree(AgentRow agent, StaffId from, int inHand) {
        return !agent.colleague().id().equals(from)
                && agent.presence().state() == Presence.State.AVAILABLE
                && (agent.capacity() == null || inHand < agent.capacity());
    }

    private List<Inquiry> hand(StaffId from) {
        return inquiries.ofHand(
                from, queues.slugs().stream().filter(staff::sees).toList(), MOST);
    }

    private void refuseForeign(StaffId from) {
        if (!from.equals(staff.id()) && !staff.may(Rights.INQUIRY_ASSIGN)) {
            throw Refusal.forbidden("forbidden");
        }
    }
}
