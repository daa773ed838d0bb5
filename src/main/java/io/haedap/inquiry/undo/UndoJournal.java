package io.haedap.inquiry.undo;

import io.haedap.people.CurrentStaff;
import io.haedap.people.StaffId;
import io.haedap.shared.Actor;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where whoever changes an inquiry notes the way back, in the transaction of the deed. What is done within {@link #together} is one
 * deed and is taken back by its id; anything else is a deed of its own.
 */
@Component
public class UndoJournal {

    private static final ScopedValue<UUID> DEED = ScopedValue.newInstance();

    private final Ways ways;
    private final CurrentStaff current;
    private final Clock clock;

    UndoJournal(Ways ways, CurrentStaff current, Clock clock) {
        this.ways = ways;
        this.current = current;
        this.clock = clock;
    }

    /** Does it as one deed; the id takes it back by {@link UndoDesk#undo}. Within another deed it is part of that one. */
    public UUID together(Runnable deed) {
        if (DEED.isBound()) {
            deed.run();
            return DEED.get();
        }
        var id = UUID.randomUUID();
        ScopedValue.where(DEED, id).run(deed);
        return id;
    }

    /** Does a part of a deed that was begun before, perhaps on another node. */
    public <T> T within(UUID deed, Supplier<T> part) {
        return ScopedValue.where(DEED, deed).call(part::get);
    }

    /**
     * Notes what whoever acts did to an inquiry: by field, how it stood before and after. A field that holds several things names
     * which, such as {@code tag:vip}. An {@link Inverse} of the kind must exist.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(long inquiry, String kind, String action, Map<String, Change> changes) {
        var actor = current.actor();
        var staff = actor.kind() == Actor.Kind.STAFF ? StaffId.of(actor.id()) : null;
        add(inquiry, kind, action, changes, staff);
    }

    /** Notes what nobody takes back, so that nothing older is taken back over it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void touched(long inquiry, String kind, String action, Map<String, Change> changes) {
        add(inquiry, kind, action, changes, null);
    }

    private void add(long inquiry, String kind, String action, Map<String, Change> changes, @Nullable StaffId staff) {
        if (!changes.isEmpty()) {
            var deed = DEED.isBound() ? DEED.get() : UUID.randomUUID();
            ways.add(new WayBack(0, deed, inquiry, kind, action, changes), staff, clock.instant());
        }
    }
}
