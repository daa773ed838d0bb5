package io.haedap.attachment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * For modules whose messages files go with: takes them over from whoever uploaded them, tells of them, opens and destroys them. Who
 * may ask is decided by the module that holds them; no address leads here.
 */
@Service
@PreAuthorize("permitAll()")
public class AttachmentShelf {

    private final StoredFiles files;
    private final BlobStore store;
    private final Reception reception;
    private final ApplicationEventPublisher events;

    AttachmentShelf(StoredFiles files, BlobStore store, Reception reception, ApplicationEventPublisher events) {
        this.files = files;
        this.store = store;
        this.reception = reception;
        this.events = events;
    }

    /** Those of the files that {@code by} uploaded; none of them is swept away before the transaction says what names it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<AttachmentId, Attachment> takeFrom(String by, Collection<AttachmentId> ids) {
        files.lock(ids);
        return files.all(ids).stream()
                .filter(row -> row.uploadedBy().equals(by))
                .map(StoredFile::file)
                .collect(Collectors.toMap(Attachment::id, Function.identity()));
    }

    /** What is known of each of them. */
    public Map<AttachmentId, Attachment> all(Collection<AttachmentId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : files.all(ids).stream()
                        .map(StoredFile::file)
                        .collect(Collectors.toMap(Attachment::id, Function.identity()));
    }

    /** The bytes, for one person alone; nothing unless they were found clean. */
    public Optional<OpenFile> open(AttachmentId id) {
        return files.find(id)
                .filter(row -> row.file().state() == AttachmentState.CLEAN)
                .flatMap(row -> store.find(id).map(bytes -> new OpenFile(row.file(), row.digest(), false, bytes)));
    }

    /** Their rows go with the transaction, their bytes after it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(Collection<AttachmentId> ids) {
        var gone = List.copyOf(ids);
        gone.forEach(id -> {
            files.delete(id);
            events.publishEvent(new AttachmentChanged(id, "destroyed"));
        });
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                gone.forEach(reception::forget);
            }
        });
    }
}
