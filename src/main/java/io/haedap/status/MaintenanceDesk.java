package io.haedap.status;

import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What publishers do with a planned maintenance; it begins and ends by itself, or earlier by hand. What they say can be taken back
 * until its letters leave; the steps that it takes by itself cannot.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('status:write')")
public class MaintenanceDesk {

    private final StatusEvents events;
    private final StatusQuestions questions;
    private final Courses courses;
    private final FormerPlans former;
    private final StatusRules rules;
    private final ServiceStates states;
    private final EventTeller teller;
    private final Clock clock;

    MaintenanceDesk(
            StatusEvents events,
            StatusQuestions questions,
            Courses courses,
            FormerPlans former,
            StatusRules rules,
            ServiceStates states,
            EventTeller teller,
            Clock clock) {
        this.events = events;
        this.questions = questions;
        this.courses = courses;
        this.former = former;
        this.rules = rules;
        this.states = states;
        this.teller = teller;
        this.clock = clock;
    }

    public Maintenance plan(MaintenancePlan plan) {
        var at = clock.instant();
        var faults = rules.check(plan.name(), plan.services(), plan.message());
        if (!plan.scheduledUntil().isAfter(at)) {
            faults.add("scheduledUntil", "status-past");
        }
        checkWindow(faults, plan);
        var planned = plan(plan, at);
        former.keep(planned.latest().id(), FormerPlan.NONE);
        return planned;
    }

    Maintenance plan(MaintenancePlan plan, Instant at) {
        var event = EventRow.planned(Ids.fresh(), plan, at);
        events.add(event);
        claim(event.id(), plan.services(), ServiceState.UNDER_MAINTENANCE);
        say(event, ServiceState.OPERATIONAL, StatusRules.tidy(plan.message()), "planned", at);
        return one(event.id());
    }

    /** Says how it goes. Completing it before it began calls it off. */
    public Maintenance update(String id, MaintenanceStatus status, LocalText message) {
        var event = load(id);
        rules.check(new Faults(), Set.of(), message).refuse();
        var told = step(event, status, StatusRules.tidy(message), clock.instant());
        former.keep(told.latest().id(), FormerPlan.of(event));
        return told;
    }

    /**
     * Moves, extends or shortens it and says so: unlike {@link #change}, which corrects what was written, customers are told. Once it
     * has begun its start stays.
     */
    public Maintenance reschedule(String id, long version, Instant from, Instant until, LocalText message) {
        var event = load(id);
        if (event.version() != version) {
            throw Refusal.stale();
        }
        var at = clock.instant();
        if (event.resolvedAt() != null) {
            throw EventRow.refused(MaintenanceStatus.COMPLETED.word(), MaintenanceStatus.COMPLETED.word(), Set.of());
        }
        var faults = rules.check(new Faults(), Set.of(), message);
        if (event.startedAt() != null && !from.equals(event.scheduledFor())) {
            faults.add("scheduledFor", "status-begun");
        }
        checkPeriod(faults, from, until, at);
        var moved = event.corrected(event.name(), event.impact(), at).replanned(from, until, event.timeZone());
        events.save(moved);
        var on = MaintenanceStatus.valueOf(event.status()).isActive()
                ? ServiceState.UNDER_MAINTENANCE
                : ServiceState.OPERATIONAL;
        say(moved, on, StatusRules.tidy(message), "rescheduled", at);
        var told = one(id);
        former.keep(told.latest().id(), FormerPlan.of(event));
        return told;
    }

    /** Takes the newest word back before its letters leave. Empty where it was the planning: then the maintenance is gone. */
    public Optional<Maintenance> takeBack(String id, String update) {
        var event = load(id);
        var at = clock.instant();
        if (one(id).updates().stream().noneMatch(one -> one.id().equals(update))) {
            throw Refusal.notFound();
        }
        var before = former.before(id, update, at).orElseThrow(() -> Refusal.conflict("status-too-late"));
        if (!events.newest(id).equals(update)) {
            throw Refusal.conflict("status-built-upon");
        }
        var services = events.claimed(id);
        if (before.equals(FormerPlan.NONE)) {
            events.remove(id);
            states.settle(services, at);
            teller.takenBack(event, update, true);
            return Optional.empty();
        }
        var stands = before.again(event, at);
        events.forget(update);
        events.save(stands);
        if (stands.resolvedAt() == null) {
            claim(id, services, ServiceState.UNDER_MAINTENANCE);
        }
        courses.maintain(id);
        states.settle(services, at);
        teller.takenBack(stands, update, false);
        return Optional.of(one(id));
    }

    private static void checkPeriod(Faults faults, Instant from, Instant until, Instant now) {
        if (!until.isAfter(now)) {
            faults.add("scheduledUntil", "status-past");
        } else if (!until.isAfter(from)) {
            faults.add("scheduledUntil", "status-window");
        }
        faults.refuse();
    }

    void near(EventRow event) {
        teller.near(event);
    }

    Maintenance step(EventRow event, MaintenanceStatus status, LocalText message, Instant at) {
        var moved = event.moved(status, at);
        events.save(moved);
        if (status == MaintenanceStatus.COMPLETED) {
            events.release(event.id());
        }
        var was = MaintenanceStatus.valueOf(event.status()).isActive()
                ? ServiceState.UNDER_MAINTENANCE
                : ServiceState.OPERATIONAL;
        say(moved, was, message, status.word(), at);
        return one(event.id());
    }

    /** {@code was}: the state of its services so far. */
    private void say(EventRow event, ServiceState was, LocalText message, String verb, Instant at) {
        var now = MaintenanceStatus.valueOf(event.status()).isActive()
                ? ServiceState.UNDER_MAINTENANCE
                : ServiceState.OPERATIONAL;
        var moved = events.claimed(event.id()).stream()
                .sorted()
                .map(service -> new StateChange(service, was, now))
                .toList();
        var update = new NewUpdate(
                Ids.fresh(), event.status(), message, null, at, null, EventTeller.deliverAt(at, clock.instant()));
        events.say(event, update, moved, teller.actor(), at);
        courses.maintain(event.id());
        states.settle(events.claimed(event.id()), at);
        teller.said(event, update, verb);
    }

    /** Gives it a new plan. Once it has begun its start stays; once it is over only its words can be corrected. */
    public Maintenance change(String id, long version, MaintenancePlan plan) {
        var event = load(id);
        if (event.version() != version) {
            throw Refusal.stale();
        }
        var at = clock.instant();
        var faults = rules.check(plan.name(), plan.services(), events.claimed(id), plan.message());
        checkWindow(faults, event, plan, at);
        var changed = event.corrected(StatusRules.tidy(plan.name()), event.impact(), at)
                .replanned(
                        plan.scheduledFor(), plan.scheduledUntil(), plan.zone().getId());
        events.save(changed);
        if (changed.sequence() != event.sequence()) {
            former.corrected(id);
        }
        var touched = new ArrayList<>(events.claimed(id));
        touched.addAll(plan.services());
        events.keepOnly(id, plan.services());
        claim(
                id,
                plan.services(),
                event.resolvedAt() == null ? ServiceState.UNDER_MAINTENANCE : ServiceState.OPERATIONAL);
        events.reword(events.newest(id), StatusRules.tidy(plan.message()), null, teller.actor(), at);
        courses.maintain(id);
        states.settle(touched, at);
        teller.tell(changed, "corrected");
        return one(id);
    }

    private void claim(String event, Collection<String> services, ServiceState state) {
        events.claim(event, services.stream().collect(Collectors.toMap(Function.identity(), _ -> state)));
    }

    private static void checkWindow(Faults faults, EventRow event, MaintenancePlan plan, Instant now) {
        if (event.startedAt() != null && !plan.scheduledFor().equals(event.scheduledFor())) {
            faults.add("scheduledFor", "status-begun");
        }
        if (event.resolvedAt() == null
                && !plan.scheduledUntil().equals(event.scheduledUntil())
                && !plan.scheduledUntil().isAfter(now)) {
            faults.add("scheduledUntil", "status-past");
        }
        if (event.resolvedAt() != null && !plan.scheduledUntil().equals(event.scheduledUntil())) {
            faults.add("scheduledUntil", "status-over");
        }
        checkWindow(faults, plan);
    }

    private static void checkWindow(Faults faults, MaintenancePlan plan) {
        if (!plan.scheduledUntil().isAfter(plan.scheduledFor())) {
            faults.add("scheduledUntil", "status-window");
        }
        faults.refuse();
    }

    private Maintenance one(String id) {
        return questions.maintenance(id).orElseThrow(Refusal::notFound);
    }

    private EventRow load(String id) {
        return events.lock(id, EventRow.Kind.MAINTENANCE).orElseThrow(Refusal::notFound);
    }
}
