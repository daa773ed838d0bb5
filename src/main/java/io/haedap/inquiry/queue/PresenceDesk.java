package io.haedap.inquiry.queue;

import io.haedap.people.CurrentStaff;
import io.haedap.people.StaffId;
import io.haedap.shared.Refusal;
import io.haedap.shared.database.Changes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether I am there (근무 상태). It holds on all nodes as long as a console of mine is open somewhere, or until the time I said;
 * out of office needs one, and goes on without a console.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('inquiry:answer')")
public class PresenceDesk {

    public static final String TOPIC = "inquiry:agents-there";
    private static final Duration LONGEST = Duration.ofDays(366);

    private final PresenceStore store;
    private final CurrentStaff staff;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PresenceDesk(
            PresenceStore store, CurrentStaff staff, Changes changes, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.staff = staff;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Presence mine() {
        return store.of(staff.id(), clock.instant());
    }

    public Presence set(Presence.@Nullable State state, @Nullable Instant until) {
        var now = clock.instant();
        if (state == null || state == Presence.State.OFFLINE) {
            throw Refusal.invalid("state", state == null ? "required" : "presence");
        }
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(LONGEST)))) {
            throw Refusal.invalid("until", "presence-until");
        }
        if (state == Presence.State.OUT_OF_OFFICE && until == null) {
            throw Refusal.invalid("until", "required");
        }
        store.set(staff.id(), state, until, staff.queues(), now);
        changes.tell(TOPIC);
        events.publishEvent(new PresenceSet(staff.id(), state, until));
        return store.of(staff.id(), now);
    }

    /** A console of mine was opened. */
    public void open() {
        store.open(staff.id(), staff.queues(), clock.instant());
    }

    /** Their consoles are still open; for the node that shows them. */
    @PreAuthorize("permitAll()")
    public void renew(Collection<StaffId> open) {
        store.renew(open, clock.instant());
    }
}
