package io.haedap.inquiry.promise;

import io.haedap.inquiry.Escalation;
import io.haedap.inquiry.InquiryChange;
import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffId;
import io.haedap.people.StaffMember;
import io.haedap.shared.AuditedTogether;
import io.haedap.shared.Language;
import io.haedap.shared.database.Changes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Warns whoever has an inquiry in hand, or its queue where nobody has, and calls leads, in the transaction that claimed the warnings.
 * What everybody who is told does otherwise does not change: nobody is told twice of one percent of one clock.
 */
@Component
class Warnings {

    private final WarningStore store;
    private final ClockStore clocks;
    private final PauseStore pauses;
    private final PromisePolicies policies;
    private final Reckoning reckoning;
    private final StaffBoard colleagues;
    private final MessageSource messages;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Warnings(
            WarningStore store,
            ClockStore clocks,
            PauseStore pauses,
            PromisePolicies policies,
            Reckoning reckoning,
            StaffBoard colleagues,
            MessageSource messages,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.clocks = clocks;
        this.pauses = pauses;
        this.policies = policies;
        this.reckoning = reckoning;
        this.colleagues = colleagues;
        this.messages = messages;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    List<WarningStore.Due> due(int most, Long[] aside) {
        return store.claim(most, aside, clock.instant());
    }

    void fire(List<WarningStore.Due> due) {
        var now = clock.instant();
        var holders = new Holders();
        var fired = new ArrayList<WarningStore.Fired>();
        var next = new ArrayList<PromiseClock>();
        var standing = pauses.of(due.stream().map(one -> one.clock().inquiry()).toList());
        for (var one : due) {
            var terms = policies.of(one.ground()).terms();
            var percent = terms.after(one.clock().warned());
            var pausing =
                    PromiseKeeper.standing(standing.getOrDefault(one.clock().inquiry(), List.of()));
            if (percent == null) {
                next.add(one.clock().due(one.clock().dueAt(), null));
                continue;
            }
            fired.add(fired(one, percent, Objects.equals(percent, terms.escalates()), holders));
            var then = reckoning.warns(
                    one.clock(), terms.after(percent), one.clock().dueAt(), pausing);
            next.add(one.clock().warned(percent, then));
        }
        store.fired(fired, now);
        clocks.save(next);
        tell(fired, now);
    }

    private WarningStore.Fired fired(WarningStore.Due one, int percent, boolean escalates, Holders holders) {
        var told = new LinkedHashSet<StaffId>();
        var assignee = one.assignee();
        if (assignee != null) {
            told.add(assignee);
        } else if (!escalates) {
            told.addAll(holders.of(Rights.INQUIRY_ANSWER, one.ground().queue()));
        }
        if (escalates) {
            told.addAll(holders.of(Rights.INQUIRY_ASSIGN, one.ground().queue()));
        }
        return new WarningStore.Fired(
                one,
                percent,
                escalates,
                told,
                Objects.requireNonNull(one.clock().warnsAt()));
    }

    private void tell(List<WarningStore.Fired> fired, Instant now) {
        var called = store.escalate(
                fired.stream()
                        .filter(WarningStore.Fired::escalated)
                        .map(one -> one.due().clock().inquiry())
                        .collect(Collectors.toSet()),
                Objects.requireNonNull(messages.getMessage("inquiry.promise.escalated", null, Language.KO.locale())),
                now);
        for (var one : fired) {
            var number = one.due().number();
            var queue = one.due().ground().queue();
            changes.tell(new InquiryChange(null, number).topic());
            if (one.escalated() && called.contains(one.due().clock().inquiry())) {
                changes.tell(new Escalation(queue, number).topic());
            }
            var assignee = one.due().assignee();
            changes.tell(new Warning(queue, assignee == null ? null : assignee.toString(), number).topic());
        }
        events.publishEvent(new AuditedTogether(fired.stream()
                .map(one -> new DeadlineWarned(
                        one.due().number(), one.due().clock().kind(), one.percent(), one.escalated()))
                .toList()));
    }

    /** Who may do what in which queue, asked once a batch. */
    private final class Holders {

        private final Map<String, Set<StaffId>> known = new HashMap<>();

        Set<StaffId> of(String right, String queue) {
            return known.computeIfAbsent(
                    right + " " + queue,
                    _ -> colleagues.holding(right, queue).stream()
                            .map(StaffMember::id)
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
    }
}
