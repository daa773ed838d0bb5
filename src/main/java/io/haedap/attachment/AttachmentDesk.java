package io.haedap.attachment;

import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What whoever writes does with files, for texts and for what goes with an inquiry. */
@Service
@PreAuthorize("hasAnyAuthority('faq:write', 'faq:import', 'notice:write', 'inquiry:create', 'inquiry:answer')")
public class AttachmentDesk {

    private final Reception reception;
    private final StoredFiles files;
    private final FileAccess access;
    private final AttachmentSettings settings;
    private final CurrentStaff staff;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;

    AttachmentDesk(
            Reception reception,
            StoredFiles files,
            FileAccess access,
            AttachmentSettings settings,
            CurrentStaff staff,
            TransactionTemplate transactions,
            ApplicationEventPublisher events) {
        this.reception = reception;
        this.files = files;
        this.access = access;
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
     * kind that is not taken or not what its name says, broken, or more than a day's allowance. Imports are limited by the
     * size of the store alone.
     */
    public Attachment add(String name, InputStream bytes) {
        return reception.take(
                name,
                bytes,
                staff.actor().id(),
                staff.may(Rights.FAQ_IMPORT)
                        ? Allowance.UNLIMITED
                        : new Allowance(settings.perDay(), settings.perDayBytes(), null));
    }

    /** Takes a picture that comes without a name of its own: its ending follows from what it is. Refuses what is no picture. */
    public Attachment addPicture(String words, byte[] bytes) {
        return add(FileName.fitting(words, Content.pictureIn(bytes)).toString(), new ByteArrayInputStream(bytes));
    }

    /** Those of the files that are there. */
    public Set<AttachmentId> known(Set<AttachmentId> asked) {
        return files.known(asked);
    }

    /** Deletes a file of one's own that nothing names. */
    public void remove(AttachmentId id, long version) {
        transactions.executeWithoutResult(_ -> {
            var row = files.findLocked(id).filter(access::isForStaff).orElseThrow(Refusal::notFound);
            if (row.file().version() != version) {
                throw Refusal.stale();
            }
            if (access.isNamed(id)) {
                throw Refusal.conflict("attachment-named");
            }
            files.delete(id);
            events.publishEvent(new AttachmentChanged(id, "removed"));
        });
        reception.forget(id);
    }
}
