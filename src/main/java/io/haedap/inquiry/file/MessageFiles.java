package io.haedap.inquiry.file;

import io.haedap.attachment.Attachment;
import io.haedap.attachment.AttachmentId;
import io.haedap.attachment.AttachmentShelf;
import io.haedap.attachment.AttachmentState;
import io.haedap.people.CurrentStaff;
import io.haedap.people.StaffId;
import io.haedap.shared.Faults;
import io.haedap.shared.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What goes with messages. A file belongs to its message: wherever that is moved, merged or split off to, the file is too. */
@Component
public class MessageFiles {

    private static final String FIELD = "attachmentIds";

    private final FileRows rows;
    private final AttachmentShelf shelf;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;

    MessageFiles(FileRows rows, AttachmentShelf shelf, CurrentStaff staff, ApplicationEventPublisher events) {
        this.rows = rows;
        this.shelf = shelf;
        this.staff = staff;
        this.events = events;
    }

    /** Files that the person who is signed in uploaded, by their ids. */
    public SentFiles own(@Nullable List<String> ids) {
        return SentFiles.of(staff.actor().id(), ids);
    }

    /**
     * Adds to the faults what is wrong with them. Unknown ones, those of somebody else and those that went with a message before
     * are refused alike. Until the transaction ends none of them is swept away.
     */
    public void check(Faults faults, SentFiles sent) {
        if (sent.ids().isEmpty()) {
            return;
        }
        if (sent.ids().size() > FileLimits.MOST) {
            faults.add(FIELD, "files-many", FileLimits.MOST);
            return;
        }
        var ids = ids(sent);
        var files = shelf.takeFrom(sent.by(), ids);
        if (files.size() < sent.ids().size() || rows.isSent(ids)) {
            faults.add(FIELD, "files-unknown");
            return;
        }
        if (files.values().stream().anyMatch(file -> file.state() == AttachmentState.INFECTED)) {
            faults.add(FIELD, "files-infected");
        }
        if (files.values().stream().mapToLong(Attachment::size).sum() > FileLimits.TOGETHER.toBytes()) {
            faults.add(FIELD, "files-together", FileLimits.TOGETHER.toMegabytes());
        }
    }

    /** Binds them to a message in the transaction that adds it; out of a draft that they were in, they are taken. */
    public void attach(long message, SentFiles sent) {
        if (sent.ids().isEmpty()) {
            return;
        }
        var faults = new Faults();
        check(faults, sent);
        faults.refuse();
        var ids = ids(sent);
        rows.undraft(ids);
        var added = List.copyOf(ids);
        if (rows.add(message, added) < added.size()) {
            throw Refusal.invalid(FIELD, "files-unknown");
        }
        events.publishEvent(
                new FilesAttached(rows.places(added.getFirst()).getFirst().inquiry(), message, added));
    }

    /** A draft is over: what is left in it waits for the sweep. */
    public void endDraft(StaffId staff, long inquiry, String kind) {
        rows.endDraft(staff, inquiry, kind);
    }

    /** What is no id is as unknown as any other. */
    private static Set<AttachmentId> ids(SentFiles sent) {
        return sent.ids().stream()
                .filter(AttachmentId::isOne)
                .map(AttachmentId::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The files below each of these messages, in the order in which they were sent. */
    public Map<Long, List<MessageFile>> of(Collection<Long> messages) {
        var places = rows.of(messages);
        var known = shelf.all(places.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        var files = new LinkedHashMap<Long, List<MessageFile>>();
        places.forEach((message, ids) -> files.put(
                message,
                ids.stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .map(MessageFile::of)
                        .toList()));
        return files;
    }

    /** What went with a message that is taken back before it was sent goes into its author's draft again. */
    public void backIntoDraft(long message) {
        rows.backIntoDraft(message);
    }

    /** Destroys what went with an inquiry, bytes and all, in the transaction that destroys it. */
    public void destroyOf(long inquiry) {
        var files = rows.ofInquiry(inquiry);
        rows.forget(files);
        shelf.destroy(files);
    }
}
