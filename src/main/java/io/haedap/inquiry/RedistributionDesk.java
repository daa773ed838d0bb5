package io.haedap.inquiry;

import io.haedap.inquiry.queue.AgentBoard;
import io.haedap.inquiry.queue.AgentRow;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives away what a colleague has in hand who is out of office (부재 재배정): each inquiry once, in a transaction of its own, and skipped
 * where somebody was faster. One's own by whoever may hand over; another's takes the right to assign, within the queues that are seen.
 */
@Service
@PreAuthorize("hasAuthority('inquiry:handover')")
public class RedistributionDesk {

    private static final Logger log = LoggerFactory.getLogger(RedistributionDesk.class);
    private static final int MOST = 1_000;

    private final Inquiries inquiries;
    private final Queues queues;
    private final InquiryChanges changes;
    private final AgentBoard agents;
    private final Hands hands;
    private final UndoJournal journal;
    private final CurrentStaff staff;
    private final TransactionTemplate each;

    RedistributionDesk(
            Inquiries inquiries,
            Queues queues,
            InquiryChanges changes,
            AgentBoard agents,
            Hands hands,
            UndoJournal journal,
            CurrentStaff staff,
            TransactionTemplate each) {
        this.inquiries = inquiries;
        this.queues = queues;
        this.changes = changes;
        this.agents = agents;
        this.hands = hands;
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
                    .filter(agent -> !agent.colleague().id().equals(from) && agent.isFree(agent.inHand()))
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
        var receivers = new Receivers(from);
        var deed = journal.together(() -> hand(from).forEach(inquiry -> {
            var receiver = to == Redistribution.To.QUEUE ? null : receivers.next(inquiry);
            items.add(attempt(inquiry.number(), from, receiver, why));
        }));
        return new Redistribution(deed, items);
    }

    /** What fails stays where it is, and says so: what is given already can be taken back by the id that is answered. */
    private Redistribution.Item attempt(String number, StaffId from, @Nullable Colleague receiver, String why) {
        try {
            return Objects.requireNonNull(each.execute(_ -> give(number, from, receiver, why)));
        } catch (Refusal | DataAccessException | TransactionException failed) {
            log.warn("{} was not given away", number, failed);
            return new Redistribution.Item(number, null, true);
        }
    }

    private Redistribution.Item give(String number, StaffId from, @Nullable Colleague receiver, String why) {
        var before = inquiries.locked(number).orElseThrow(Refusal::notFound);
        var isStill = from.equals(before.assignee())
                && InquiryStatus.UNFINISHED.contains(before.status())
                && staff.sees(before.queue());
        if (!isStill) {
            return new Redistribution.Item(number, null, true);
        }
        if (receiver == null || hands.isFull(receiver.id())) {
            changes.moved(before, before.released(), InquiryAction.RELEASE.name(), why);
            return new Redistribution.Item(number, null, false);
        }
        var deed = staff.may(Rights.INQUIRY_ASSIGN) ? InquiryAction.ASSIGN : InquiryAction.HANDOVER;
        changes.moved(before, before.assignedTo(receiver.id()), deed.name(), why);
        return new Redistribution.Item(number, receiver, false);
    }

    /** Who is there and has a hand free, asked once a queue; what they are given meanwhile is counted along. */
    private final class Receivers {

        private final Map<String, List<AgentRow>> byQueue = new HashMap<>();
        private final Map<StaffId, Integer> load = new HashMap<>();
        private final StaffId from;

        Receivers(StaffId from) {
            this.from = from;
        }

        /** The least busy of those who have what it needs; nobody where there is none. */
        @Nullable
        Colleague next(Inquiry inquiry) {
            Optional<AgentRow> found = byQueue.computeIfAbsent(inquiry.queue(), agents::in).stream()
                    .filter(agent -> !agent.colleague().id().equals(from) && agent.isFree(inHand(agent)))
                    .filter(agent ->
                            agent.skills().containsAll(inquiry.handling().skills()))
                    .min(Comparator.comparingInt(this::inHand)
                            .thenComparing(agent -> agent.colleague().email()));
            found.ifPresent(agent -> load.put(agent.colleague().id(), inHand(agent) + 1));
            return found.map(AgentRow::colleague).orElse(null);
        }

        private int inHand(AgentRow agent) {
            return load.getOrDefault(agent.colleague().id(), agent.inHand());
        }
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
