package io.haedap.inquiry.presence;

import io.haedap.people.CurrentStaff;
import io.haedap.people.StaffId;
import io.haedap.shared.database.ChangeListener;
import io.haedap.shared.database.Changes;
import io.haedap.shared.database.DatabasePulse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The open screens of this node. Writes when somebody comes, goes or begins something else, never by the key; says every few
 * seconds, for all in one statement, that they are still there, and drops on whichever node those that nobody says that of.
 */
@Component
public class PresenceRoom implements ChangeListener {

    private static final Logger LOG = LoggerFactory.getLogger(PresenceRoom.class);
    private static final String TOPIC = "presence:";

    /** An open screen, asked from any thread. */
    public interface Guest {
        /** Whether somebody can still see it. */
        boolean isThere();

        /** What is done there now. */
        Doing doing();
    }

    /** What the room knows of a screen. */
    public final class Visit {

        private final UUID screen = UUID.randomUUID();
        private final StaffId staff;
        private final String number;
        private final Guest guest;
        private volatile Doing told;

        private Visit(StaffId staff, String number, Guest guest) {
            this.staff = staff;
            this.number = number;
            this.guest = guest;
            this.told = guest.doing();
        }

        /** Tells the others when what is done there is something else now. */
        public void changed() {
            var now = guest.doing();
            if (now != told) {
                told = now;
                put(this);
            }
        }

        public void leave() {
            if (open.remove(screen) != null) {
                drop(this);
            }
        }

        private boolean isOpen() {
            return open.containsKey(screen);
        }

        private Presences.Row row() {
            return new Presences.Row(number, staff, told);
        }
    }

    private final Map<UUID, Visit> open = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final Executor messenger = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("presence").factory());
    private final Presences presences;
    private final CurrentStaff staff;
    private final Changes changes;
    private final ObjectProvider<DatabasePulse> pulse;
    private final TransactionTemplate transactions;

    PresenceRoom(
            Presences presences,
            CurrentStaff staff,
            Changes changes,
            ObjectProvider<DatabasePulse> pulse,
            TransactionTemplate transactions) {
        this.presences = presences;
        this.staff = staff;
        this.changes = changes;
        this.pulse = pulse;
        this.transactions = transactions;
    }

    /** The person at work has opened that inquiry, which they see, on one more screen. */
    public Visit enter(String number, Guest guest) {
        var visit = new Visit(staff.id(), number, guest);
        open.put(visit.screen, visit);
        put(visit);
        return visit;
    }

    /** Hears the number whenever somebody came, went or did something else there, on any node; what is run ends that. */
    public Runnable listen(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Scheduled(fixedDelay = 5_000)
    void look() {
        if (pulse.getObject().isAway()) {
            return;
        }
        open.values().forEach(Visit::changed);
        var there =
                open.values().stream().filter(visit -> visit.guest.isThere()).toList();
        quietly(() -> transactions.executeWithoutResult(_ -> {
            if (!there.isEmpty()) {
                var rows = there.stream().collect(Collectors.toMap(visit -> visit.screen, Visit::row));
                presences.seen(rows).forEach(number -> changes.tell(TOPIC + number));
            }
            presences.drop().forEach(number -> changes.tell(TOPIC + number));
        }));
        there.forEach(this::dropLeft);
    }

    private void put(Visit visit) {
        quietly(() -> transactions.executeWithoutResult(_ -> {
            presences.put(visit.screen, visit.number, visit.staff, visit.told);
            changes.tell(TOPIC + visit.number);
        }));
        dropLeft(visit);
    }

    /** Whoever left while they were written down is not here: their row would outlive them. */
    private void dropLeft(Visit visit) {
        if (!visit.isOpen()) {
            drop(visit);
        }
    }

    private void drop(Visit visit) {
        quietly(() -> transactions.executeWithoutResult(_ -> {
            presences.remove(visit.screen);
            changes.tell(TOPIC + visit.number);
        }));
    }

    @Override
    public void changed(String topic) {
        if (topic.startsWith(TOPIC) && !listeners.isEmpty()) {
            var number = topic.substring(TOPIC.length());
            messenger.execute(() -> listeners.forEach(listener -> quietly(() -> listener.accept(number))));
        }
    }

    @Override
    public void resync() {
        // Rows are seen to every few seconds anyhow
    }

    /** Who is here is worth no failure of what they do. */
    private static void quietly(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException failed) {
            LOG.debug("Who is here was not told", failed);
        }
    }
}
