package io.haedap.inquiry;

import io.haedap.inquiry.bulk.BulkAction;
import io.haedap.inquiry.bulk.BulkGround;
import io.haedap.inquiry.bulk.BulkItem;
import io.haedap.inquiry.bulk.BulkStep;
import io.haedap.inquiry.bulk.BulkVerb;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffId;
import io.haedap.people.StaffMember;
import io.haedap.shared.Faults;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One deed for many, by the verbs of {@link Inquiry}: an inquiry that refuses says why and hinders no other. */
@Component
class ManyInquiries implements BulkGround {

    private static final int LONGEST_REMARK = 500;

    /** An inquiry and what the deed makes of it; {@code after} is null where nothing changes. */
    private record Plan(
            BulkItem item,
            @Nullable Inquiry before,
            @Nullable Inquiry after) {

        static Plan of(Inquiry found, Inquiry after, boolean isChange) {
            var outcome = isChange ? BulkItem.Outcome.CHANGED : BulkItem.Outcome.UNCHANGED;
            return new Plan(
                    new BulkItem(found.number(), found.subject(), outcome, null), found, isChange ? after : null);
        }
    }

    /** To whom inquiries of a queue can be given, asked once a queue, and how many more they may take. */
    private final class Holders {

        private final Map<String, Optional<StaffId>> byQueue = new HashMap<>();
        private final Map<StaffId, Integer> left = new HashMap<>();
        private final String email;
        private final ToIntFunction<StaffId> counting;

        Holders(@Nullable String email, ToIntFunction<StaffId> counting) {
            this.email = String.valueOf(email);
            this.counting = counting;
        }

        StaffId in(String queue) {
            return byQueue.computeIfAbsent(queue, this::find)
                    .orElseThrow(() -> Refusal.invalid("assignee", "assignee-unfit"));
        }

        /** One given to somebody on purpose may be one too many; of many nobody looks at each. */
        Inquiry give(Inquiry inquiry) {
            var agent = in(inquiry.queue());
            var after = inquiry.assignedTo(agent);
            var isOneMore = after.status() == InquiryStatus.OPEN
                    && !(inquiry.status() == InquiryStatus.OPEN && agent.equals(inquiry.assignee()));
            if (isOneMore && left.computeIfAbsent(agent, counting::applyAsInt) <= 0) {
                throw Refusal.invalid("assignee", "assignee-full");
            }
            if (isOneMore) {
                left.merge(agent, -1, Integer::sum);
            }
            return after;
        }

        private Optional<StaffId> find(String queue) {
            return colleagues.holding(Rights.INQUIRY_ANSWER, queue).stream()
                    .filter(member -> member.email().equalsIgnoreCase(email))
                    .map(StaffMember::id)
                    .findFirst();
        }
    }

    private final Inquiries inquiries;
    private final InquiryChanges changes;
    private final Merges merges;
    private final Queues queues;
    private final CurrentStaff staff;
    private final StaffBoard colleagues;
    private final Hands hands;
    private final Map<BulkAction, BulkVerb> verbs = new EnumMap<>(BulkAction.class);
    private final Clock clock;

    ManyInquiries(
            Inquiries inquiries,
            InquiryChanges changes,
            Merges merges,
            Queues queues,
            CurrentStaff staff,
            StaffBoard colleagues,
            Hands hands,
            List<BulkVerb> verbs,
            Clock clock) {
        this.inquiries = inquiries;
        this.changes = changes;
        this.merges = merges;
        this.queues = queues;
        this.staff = staff;
        this.colleagues = colleagues;
        this.hands = hands;
        verbs.forEach(verb -> verb.actions().forEach(action -> this.verbs.put(action, verb)));
        this.clock = clock;
    }

    @Override
    public BulkStep accepted(BulkStep step) {
        var faults = new Faults().optionalText("remark", Intake.cleanOrNull(step.remark()), LONGEST_REMARK);
        switch (step.action()) {
            case ASSIGN -> faults.text("assignee", step.value(), 254);
            case HANDOVER -> {
                if (step.value() == null || !queues.isOpen(step.value())) {
                    faults.add("queue", "queue-unknown");
                }
            }
            case PRIORITY -> {
                if (priority(step).isEmpty()) {
                    faults.add("priority", "required");
                }
            }
            default -> {
                // nothing more is needed
            }
        }
        faults.refuse();
        var verb = verbs.get(step.action());
        var value = verb == null ? step.value() : verb.accepted(step);
        var remark = step.remark();
        return new BulkStep(
                step.action(),
                value == null || value.isBlank() ? null : value.strip(),
                remark == null || remark.isBlank() ? null : Intake.clean(remark));
    }

    private static Optional<Priority> priority(BulkStep step) {
        return Arrays.stream(Priority.values())
                .filter(priority -> priority.name().equals(step.value()))
                .findFirst();
    }

    @Override
    public List<BulkItem> plan(BulkStep step, Collection<String> numbers) {
        var found = byNumber(inquiries.withNumbers(numbers));
        var holders = new Holders(step.value(), hands::leftNow);
        return numbers.stream()
                .map(number -> planned(step, number, found.get(number), holders).item())
                .toList();
    }

    @Override
    public List<BulkItem> take(BulkStep step, Collection<String> numbers) {
        var found = byNumber(inquiries.lockedWithNumbers(numbers));
        var holders = new Holders(step.value(), hands::left);
        return numbers.stream()
                .map(number -> {
                    var plan = planned(step, number, found.get(number), holders);
                    if (plan.before() != null && plan.after() != null) {
                        move(step, plan.before(), plan.after());
                    }
                    return plan.item();
                })
                .toList();
    }

    private void move(BulkStep step, Inquiry before, Inquiry after) {
        var verb = verbs.get(step.action());
        if (verb != null) {
            verb.take(step, before.id(), before.number());
            return;
        }
        var detail = step.action() == BulkAction.ASSIGN ? null : step.value();
        var moved = changes.worded(before, after, step.action().name(), new Steps.Words(step.remark(), detail));
        if (!before.queue().equals(moved.queue())) {
            changes.cameInto(moved);
        }
    }

    @Override
    public Map<String, String> subjects(Collection<String> numbers) {
        return inquiries.withNumbers(numbers).stream()
                .filter(inquiry -> staff.sees(inquiry.queue()))
                .collect(Collectors.toMap(Inquiry::number, Inquiry::subject));
    }

    private static Map<String, Inquiry> byNumber(List<Inquiry> found) {
        return found.stream().collect(Collectors.toMap(Inquiry::number, inquiry -> inquiry));
    }

    private Plan planned(BulkStep step, String number, @Nullable Inquiry found, Holders holders) {
        if (found == null || !staff.sees(found.queue())) {
            return new Plan(BulkItem.refused(number, "", "not-found"), null, null);
        }
        if (!staff.may(step.action().right())) {
            return new Plan(BulkItem.refused(number, found.subject(), "forbidden"), null, null);
        }
        if (isSo(step, found)) {
            return new Plan(new BulkItem(number, found.subject(), BulkItem.Outcome.UNCHANGED, null), null, null);
        }
        try {
            var verb = verbs.get(step.action());
            if (verb != null) {
                return Plan.of(found, merges.refuseMerged(found), verb.changes(step, number));
            }
            var after = after(step, merges.refuseMerged(found), holders);
            return Plan.of(found, after, !after.equals(found));
        } catch (Refusal refusal) {
            return new Plan(BulkItem.refused(number, found.subject(), reason(refusal, found)), null, null);
        }
    }

    private static String reason(Refusal refusal, Inquiry found) {
        if (!refusal.faults().isEmpty()) {
            return refusal.faults().getFirst().message();
        }
        return refusal.type().equals("inquiry-transition") ? "state-" + found.status() : refusal.type();
    }

    private static boolean isSo(BulkStep step, Inquiry inquiry) {
        return switch (step.action()) {
            case ASSIGN, REOPEN, TAG, UNTAG -> false;
            case RELEASE -> inquiry.status() == InquiryStatus.RECEIVED;
            case HOLD -> inquiry.status() == InquiryStatus.ON_HOLD;
            case WAIT -> inquiry.status() == InquiryStatus.WAITING_FOR_CUSTOMER;
            case CLOSE -> inquiry.status() == InquiryStatus.CLOSED;
            case SPAM -> inquiry.status() == InquiryStatus.SPAM;
            case PRIORITY -> inquiry.handling().priority().name().equals(step.value());
            case HANDOVER -> inquiry.queue().equals(step.value());
        };
    }

    private Inquiry after(BulkStep step, Inquiry inquiry, Holders holders) {
        return switch (step.action()) {
            case ASSIGN -> holders.give(inquiry);
            case RELEASE -> inquiry.released();
            case HOLD -> inquiry.held();
            case WAIT -> inquiry.waiting();
            case CLOSE -> inquiry.closed(clock.instant());
            case REOPEN -> inquiry.reopened();
            case SPAM -> inquiry.markedAsSpam(clock.instant());
            case PRIORITY -> inquiry.ranked(priority(step).orElseThrow());
            case HANDOVER -> inquiry.handedOver(String.valueOf(step.value()), null);
            case TAG, UNTAG -> throw new IllegalStateException("a verb of its own does " + step.action());
        };
    }
}
