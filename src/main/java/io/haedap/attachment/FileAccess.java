package io.haedap.attachment;

import io.haedap.people.CurrentStaff;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which of the staff may have to do with a file: who reads what names it, or who uploaded it and has not handed it on. */
@Component
class FileAccess {

    private final List<FileReferences> references;
    private final CurrentStaff staff;

    FileAccess(List<FileReferences> references, CurrentStaff staff) {
        this.references = references;
        this.staff = staff;
    }

    boolean isForStaff(StoredFile row) {
        var id = row.file().id();
        var holders = references.stream().filter(texts -> texts.isHeld(id)).toList();
        return holders.isEmpty()
                ? row.uploadedBy().equals(staff.actor().id())
                        || references.stream().anyMatch(texts -> texts.isReadable(id))
                : holders.stream().anyMatch(holder -> holder.isReadable(id));
    }

    /** What belongs to one customer becomes public by no text, whoever names it there. */
    boolean isPublic(AttachmentId id) {
        return references.stream().anyMatch(texts -> texts.isPublic(id)) && !isHeld(id);
    }

    /** Whether it has been handed on: then it is not its uploader's any more. */
    boolean isHeld(AttachmentId id) {
        return references.stream().anyMatch(texts -> texts.isHeld(id));
    }

    boolean isNamed(AttachmentId id) {
        return references.stream().anyMatch(texts -> !texts.named(Set.of(id)).isEmpty());
    }

    void opened(AttachmentId id) {
        references.forEach(texts -> texts.opened(id));
    }
}
