package io.haedap.inquiry.promise;

import io.haedap.hours.WorkingTime;
import io.haedap.shared.Refusal;
import io.haedap.shared.database.Changes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets what is promised to which inquiries. A change holds for what comes in at once; what is open follows within half a minute, and
 * its customers are told where their date becomes a later one. What a change would do can be asked beforehand.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('queue:write')")
public class PolicyDesk {

    private final PolicyStore store;
    private final PolicyRules rules;
    private final PromisePolicies policies;
    private final PolicyTrial trial;
    private final WorkingTime calendars;
    private final RecountStore recounts;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PolicyDesk(
            PolicyStore store,
            PolicyRules rules,
            PromisePolicies policies,
            PolicyTrial trial,
            WorkingTime calendars,
            RecountStore recounts,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.policies = policies;
        this.trial = trial;
        this.calendars = calendars;
        this.recounts = recounts;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** In the order in which they are asked: the first one that holds decides. */
    @Transactional(readOnly = true)
    public List<PromisePolicy> all() {
        return policies.inOrder();
    }

    @Transactional(readOnly = true)
    public PromisePolicy one(long id) {
        return store.one(id).orElseThrow(Refusal::notFound);
    }

    /** What was counted anew last, be it still going on. */
    @Transactional(readOnly = true)
    public Optional<Recount> progress() {
        return recounts.last();
    }

    /** Changes nothing: what would move if this policy were added, or held instead of that one. */
    @Transactional(readOnly = true)
    public PolicyPreview preview(NewPolicy typed, @Nullable Long instead) {
        var wanted = new ArrayList<>(store.all());
        if (instead == null) {
            wanted.add(rules.checked(null, 1, typed));
        } else {
            var before = one(instead);
            wanted.remove(before);
            wanted.add(rules.checked(before, before.version(), typed));
        }
        refuseTwins(wanted);
        return trial.of(wanted);
    }

    /** The same for doing without it. */
    @Transactional(readOnly = true)
    public PolicyPreview previewWithout(long id) {
        var wanted = new ArrayList<>(store.all());
        wanted.remove(deletable(id));
        return trial.of(wanted);
    }

    public PromisePolicy add(NewPolicy typed) {
        store.hold();
        if (store.all().size() >= PolicyRules.MOST_POLICIES) {
            throw Refusal.conflict("promise-policies-many").with("most", PolicyRules.MOST_POLICIES);
        }
        var id = store.add(held(rules.checked(null, 1, typed)));
        return told(one(id), "added");
    }

    public PromisePolicy change(long id, long version, NewPolicy typed) {
        store.hold();
        var before = one(id);
        store.change(held(rules.checked(before, version, typed)));
        return told(one(id), "changed");
    }

    /** What it decided, others decide; the default stays (409). */
    public void delete(long id, long version) {
        store.hold();
        var before = deletable(id);
        store.delete(id, version);
        told(before, "deleted");
    }

    /** Its calendar stays as long as this is being stored. */
    private PromisePolicy held(PromisePolicy policy) {
        if (!calendars.hold(policy.terms().calendar())) {
            throw Refusal.invalid("calendar", "promise-calendar-unknown");
        }
        return policy;
    }

    private PromisePolicy deletable(long id) {
        var policy = one(id);
        if (policy.isDefault()) {
            throw Refusal.conflict("promise-default-stays");
        }
        return policy;
    }

    private static void refuseTwins(List<PromisePolicy> wanted) {
        if (wanted.stream().map(PromisePolicy::scope).distinct().count() < wanted.size()) {
            throw Refusal.invalid("scope", "promise-policy-taken");
        }
    }

    private PromisePolicy told(PromisePolicy policy, String deed) {
        recounts.ask(Recount.Cause.POLICY, clock.instant());
        changes.tell(PromisePolicies.TOPIC);
        // public pages say until when one is answered
        changes.tell("hours");
        events.publishEvent(PolicyChanged.of(policy, deed));
        return policy;
    }
}
