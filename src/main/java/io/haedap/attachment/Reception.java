package io.haedap.attachment;

import io.haedap.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where every file comes in, whoever brings it. No transaction is open meanwhile: the bytes are in the store before the row says
 * so, and what a killed upload leaves behind is swept away.
 */
@Component
class Reception {

    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    private final FileIntake intake;
    private final StoredFiles files;
    private final BlobStore store;
    private final Quarantine quarantine;
    private final AttachmentSettings settings;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;

    Reception(
            FileIntake intake,
            StoredFiles files,
            BlobStore store,
            Quarantine quarantine,
            AttachmentSettings settings,
            TransactionTemplate transactions,
            ApplicationEventPublisher events) {
        this.intake = intake;
        this.files = files;
        this.store = store;
        this.quarantine = quarantine;
        this.settings = settings;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * Takes a file. It is QUARANTINED where a scanner is set and could not be asked at once. Refuses what is too large, of a
     * kind that is not taken or not what its name says, broken, or more than is allowed.
     */
    Attachment take(String name, InputStream bytes, String by, Allowance allowance) {
        transactions.executeWithoutResult(_ -> allow(by, 0, allowance));
        var taken = take(name, bytes, by);
        try {
            transactions.executeWithoutResult(_ -> {
                allow(by, taken.file().size(), allowance);
                files.add(taken);
                events.publishEvent(new AttachmentChanged(
                        taken.file().id(),
                        "uploaded",
                        Map.of("type", taken.file().type(), "size", taken.file().size())));
            });
        } catch (RuntimeException refused) {
            forget(taken.file().id());
            throw refused;
        }
        quarantine.lookAt(taken.file());
        return files.find(taken.file().id()).orElse(taken).file();
    }

    private StoredFile take(String name, InputStream bytes, String by) {
        try {
            return intake.take(
                    name, bytes, by, quarantine.isOpen() ? AttachmentState.QUARANTINED : AttachmentState.CLEAN);
        } catch (IOException failed) {
            log.error("A file could not be taken", failed);
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "attachment-store");
        }
    }

    /** Uploads of one person, and additions to the store, are counted one after the other: two at once cannot both be the last. */
    private void allow(String by, long more, Allowance allowance) {
        var amount = files.countedAlone(by);
        if (amount.files() >= allowance.files()
                || amount.bytes() + more > allowance.bytes().toBytes()) {
            throw over(
                    "attachment-per-day", allowance.files(), allowance.bytes().toMegabytes());
        }
        if (allowance.together() != null
                && files.ofVisitorsToday() + more > allowance.together().toBytes()) {
            log.error("Visitors have sent all that they may in a day (haedap.attachments.visitors-per-day)");
            throw over("attachment-visitors-full");
        }
        if (files.total() + more > settings.total().toBytes()) {
            log.error("The store of attachments is full (haedap.attachments.total)");
            throw over("attachment-store-full");
        }
    }

    private static Refusal over(String message, Object... arguments) {
        return Refusal.of(Refusal.Kind.CONFLICT, "attachment-allowance", Refusal.Fault.of("file", message, arguments));
    }

    /** What stays behind after a failure is swept away a day later. */
    void forget(AttachmentId id) {
        try {
            store.remove(id);
        } catch (IOException failed) {
            log.warn("The bytes of {} could not be removed and wait for the sweep", id, failed);
        }
    }
}
