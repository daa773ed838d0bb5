package io.haedap.inquiry.file;

import io.haedap.attachment.Attachment;
import io.haedap.attachment.AttachmentId;
import io.haedap.attachment.AttachmentShelf;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of one's own unfinished reply or note: they are part of the draft, there again after a lost tab, and go with the message
 * once it is sent. {@code kind} is REPLY or NOTE.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('inquiry:answer')")
public class DraftFileDesk {

    private final FileRows rows;
    private final AttachmentShelf shelf;
    private final CurrentStaff staff;

    DraftFileDesk(FileRows rows, AttachmentShelf shelf, CurrentStaff staff) {
        this.rows = rows;
        this.shelf = shelf;
        this.staff = staff;
    }

    /** Puts a file that one uploaded into the draft; refused beside {@code attachmentIds} when it would be too many or too much. */
    public List<MessageFile> add(String number, String kind, AttachmentId file) {
        var inquiry = load(number, kind);
        if (!shelf.takeFrom(staff.actor().id(), Set.of(file)).containsKey(file)
                || !rows.named(Set.of(file)).isEmpty()) {
            throw Refusal.invalid("attachmentIds", "files-unknown");
        }
        var there = rows.ofDraftAlone(staff.id(), inquiry, kind);
        if (there.size() >= FileLimits.MOST) {
            throw Refusal.invalid("attachmentIds", "files-many", FileLimits.MOST);
        }
        rows.draft(staff.id(), inquiry, kind, file);
        var files = files(rows.ofDraft(staff.id(), inquiry, kind));
        if (files.stream().mapToLong(Attachment::size).sum() > FileLimits.TOGETHER.toBytes()) {
            throw Refusal.invalid("attachmentIds", "files-together", FileLimits.TOGETHER.toMegabytes());
        }
        return files.stream().map(MessageFile::of).toList();
    }

    /** Takes one out of the draft again and destroys it. */
    public void remove(String number, String kind, AttachmentId file) {
        var inquiry = load(number, kind);
        if (!rows.ofDraft(staff.id(), inquiry, kind).contains(file)) {
            throw Refusal.notFound();
        }
        rows.forget(Set.of(file));
        shelf.destroy(Set.of(file));
    }

    @Transactional(readOnly = true)
    public List<MessageFile> of(String number, String kind) {
        return files(rows.ofDraft(staff.id(), load(number, kind), kind)).stream()
                .map(MessageFile::of)
                .toList();
    }

    private List<Attachment> files(List<AttachmentId> ids) {
        var known = shelf.all(ids);
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    private long load(String number, String kind) {
        if (!kind.equals("REPLY") && !kind.equals("NOTE")) {
            throw Refusal.notFound();
        }
        return rows.inquiry(number)
                .filter(found -> staff.sees(found.getValue()))
                .orElseThrow(Refusal::notFound)
                .getKey();
    }
}
