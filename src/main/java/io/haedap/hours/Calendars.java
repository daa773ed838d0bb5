package io.haedap.hours;

import io.haedap.shared.Refusal;
import io.haedap.shared.database.ChangeListener;
import io.haedap.shared.database.ToldListener;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendars, kept in memory until a node tells that they changed. Within the transaction that changes them they are read as
 * it would leave them, and nobody else sees that: a preview is a change that is taken back.
 */
@Component
class Calendars implements ChangeListener, ToldListener {

    private static final String TOPIC = "hours";

    /** What a transaction that changes hours has read since its last change. */
    private static final class Ahead implements TransactionSynchronization {

        private final Calendars owner;
        private @Nullable CalendarSet read;

        private Ahead(Calendars owner) {
            this.owner = owner;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(owner);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(owner, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(owner);
            owner.resync();
        }
    }

    private final HourReading reading;
    private final HolidayNames names;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable CalendarSet known;

    Calendars(HourReading reading, HolidayNames names) {
        this.reading = reading;
        this.names = names;
    }

    List<BusinessCalendar> all() {
        return now().calendars();
    }

    BusinessCalendar named(String slug) {
        return now().find(slug).orElseThrow(Refusal::notFound);
    }

    Optional<Reckoner> find(String slug) {
        return Optional.ofNullable(now().reckoners().get(slug));
    }

    Reckoner reckoner(String slug) {
        return find(slug).orElseThrow(Refusal::notFound);
    }

    Holidays korean() {
        return now().korean();
    }

    /** Everything as it stands, or as the running transaction would leave it. */
    CalendarSet now() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Ahead ahead) {
            var read = ahead.read;
            if (read == null) {
                read = read();
                ahead.read = read;
            }
            return read;
        }
        var kept = known;
        if (kept != null) {
            return kept;
        }
        var before = changes.get();
        var fresh = read();
        if (changes.get() == before) {
            known = fresh;
        }
        return fresh;
    }

    /** As it stands in the database; kept nowhere. */
    CalendarSet read() {
        return CalendarSet.of(reading.all(), names);
    }

    /** This node hears it at once, within the transaction; the word of the commit follows. */
    @Override
    public void told(String topic) {
        if (!TOPIC.equals(topic)) {
            return;
        }
        resync();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof Ahead ahead) {
            ahead.read = null;
        } else {
            var ahead = new Ahead(this);
            TransactionSynchronizationManager.bindResource(this, ahead);
            TransactionSynchronizationManager.registerSynchronization(ahead);
        }
    }

    @Override
    public void changed(String topic) {
        if (TOPIC.equals(topic)) {
            resync();
        }
    }

    @Override
    public void resync() {
        changes.incrementAndGet();
        known = null;
    }
}
