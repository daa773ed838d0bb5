package io.haedap.attachment;

import io.haedap.people.SystemActors;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes files that nothing has named for a day, and bytes that no row knows: those of an upload that was killed, or of a
 * removal that was. Wherever it is stopped, the next sweep completes it.
 */
@Component
class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final int BATCH = 500;

    private final StoredFiles files;
    private final BlobStore store;
    private final List<FileReferences> references;
    private final AttachmentSettings settings;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sweep(
            StoredFiles files,
            BlobStore store,
            List<FileReferences> references,
            AttachmentSettings settings,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.store = store;
        this.references = references;
        this.settings = settings;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${haedap.attachments.sweep-after:5m}", fixedDelayString = "1h")
    void run() {
        SystemActors.as("attachment-sweep", Set.of(), () -> {
            try {
                removeUnnamed();
                removeUnknown();
            } catch (IOException failed) {
                log.warn("The store of attachments could not be swept", failed);
            }
            return true;
        });
    }

    private void removeUnnamed() throws IOException {
        for (var batch = files.after("", BATCH);
                !batch.isEmpty();
                batch = files.after(batch.getLast().value(), BATCH)) {
            var among = Set.copyOf(batch);
            for (var gone : Objects.requireNonNull(transactions.execute(_ -> sweep(among)))) {
                store.remove(gone);
            }
        }
    }

    private List<AttachmentId> sweep(Set<AttachmentId> among) {
        files.lock(among);
        var named = new HashSet<AttachmentId>();
        references.forEach(texts -> named.addAll(texts.named(among)));
        var unnamed = new HashSet<>(among);
        unnamed.removeAll(named);
        var gone = files.sweep(named, unnamed, settings.grace());
        gone.forEach(id -> events.publishEvent(new AttachmentChanged(id, "swept")));
        return gone;
    }

    /** A store that belongs to another database is left alone: to this one all its files would look forgotten. */
    private void removeUnknown() throws IOException {
        var database = files.store();
        var owner = store.belongsTo(database);
        if (!owner.equals(database)) {
            log.error("The store of attachments belongs to another database ({}): nothing is swept", owner);
            return;
        }
        var old = store.keptBefore(clock.instant().minus(settings.grace()));
        var batch = new ArrayList<AttachmentId>();
        while (old.hasNext()) {
            batch.add(old.next());
            if (batch.size() == BATCH || !old.hasNext()) {
                removeUnknown(batch);
                batch.clear();
            }
        }
    }

    private void removeUnknown(List<AttachmentId> batch) throws IOException {
        var known = files.known(batch);
        for (var id : batch) {
            if (!known.contains(id)) {
                log.info("{} has no row and is removed", id);
                store.remove(id);
            }
        }
    }
}
