package io.haedap.attachment;

import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What whoever writes does with files. No transaction is open while bytes come in: they are in the store before the row says
 * so, and what a killed upload leaves behind is swept away.
 */
@Service
@PreAuthorize("hasAnyAuthority('faq:write', 'faq:import', 'notice:write')")
public class AttachmentDesk {

    private static final Logger log = LoggerFactory.getLogger(AttachmentDesk.class);

    private final FileIntake intake;
    private final StoredFiles files;
    private final BlobStore store;
    private final Quarantine quarantine;
    private final List<FileReferences> references;
    private final AttachmentSettings settings;
    private final CurrentStaff staff;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;

    AttachmentDesk(
            FileIntake intake,
            StoredFiles files,
            BlobStore store,
            Quarantine quarantine,
            List<FileReferences> references,
            AttachmentSettings settings,
            CurrentStaff staff,
            TransactionTemplate transactions,
            ApplicationEventPublisher events) {
        this.intake = intake;
        this.files = files;
        this.store = store;
        this.quarantine = quarantine;
        this.references = references;
        this.settings = settings;
        this.staff = staff;
        this.transactions = transactions;
        this.events = events;
    }

    /** The most bytes that one file may have. */
    @PreAuthorize("isAuthenticated()")
    public long largest() {
        return settings.largest().toBytes();
    }

    /** What names of files may end with, for a dialog that lets somebody choose. */
    @PreAuthorize("isAuthenticated()")
    public List<String> endings() {
        return FileKind.allEndings();
    }

    /**
     * Takes a file. It is QUARANTINED where a scanner is set and could not be asked at once. Refuses what is too large, of a
     * kind that is not taken or not what its name says, broken, or more than a day's allowance.
     */
    public Attachment add(String name, InputStream bytes) {
        var by = staff.actor().id();
        transactions.executeWithoutResult(_ -> allow(by, 0));
        var taken = take(name, bytes, by);
        try {
            transactions.executeWithoutResult(_ -> {
                allow(by, taken.file().size());
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

    /** Takes a picture that comes without a name of its own: its ending follows from what it is. Refuses what is no picture. */
    public Attachment addPicture(String words, byte[] bytes) {
        return add(FileName.fitting(words, Content.pictureIn(bytes)).toString(), new ByteArrayInputStream(bytes));
    }

    /** Those of the files that are there. */
    public Set<AttachmentId> known(Set<AttachmentId> asked) {
        return files.known(asked);
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

    /** Imports are limited by the size of the store alone. */
    private void allow(String by, long more) {
        var amount = files.countedAlone(by);
        if (!staff.may(Rights.FAQ_IMPORT)
                && (amount.files() >= settings.perDay()
                        || amount.bytes() + more > settings.perDayBytes().toBytes())) {
            throw over(
                    "attachment-per-day",
                    settings.perDay(),
                    settings.perDayBytes().toMegabytes());
        }
        if (files.total() + more > settings.total().toBytes()) {
            log.error("The store of attachments is full (haedap.attachments.total)");
            throw over("attachment-store-full");
        }
    }

    private static Refusal over(String message, Object... arguments) {
        return Refusal.of(Refusal.Kind.CONFLICT, "attachment-allowance", Refusal.Fault.of("file", message, arguments));
    }

    /** Deletes a file of one's own that nothing names. */
    public void remove(AttachmentId id, long version) {
        transactions.executeWithoutResult(_ -> {
            var row = files.findLocked(id)
                    .filter(file -> file.uploadedBy().equals(staff.actor().id())
                            || references.stream().anyMatch(texts -> texts.isReadable(id)))
                    .orElseThrow(Refusal::notFound);
            if (row.file().version() != version) {
                throw Refusal.stale();
            }
            if (references.stream().anyMatch(texts -> !texts.named(Set.of(id)).isEmpty())) {
                throw Refusal.conflict("attachment-named");
            }
            files.delete(id);
            events.publishEvent(new AttachmentChanged(id, "removed"));
        });
        forget(id);
    }

    /** What stays behind after a failure is swept away a day later. */
    private void forget(AttachmentId id) {
        try {
            store.remove(id);
        } catch (IOException failed) {
            log.warn("The bytes of {} could not be removed and wait for the sweep", id, failed);
        }
    }
}
