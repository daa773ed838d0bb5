package io.haedap.attachment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Refusal;
import io.haedap.shared.database.DatabasePulse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Hands files out: to anybody what a public text names, to staff also what they uploaded or what a text names that they may
 * read. That one of the staff opens what a customer sent is recorded first. Everything else is answered as if it were not there.
 */
@Service
@PreAuthorize("permitAll()")
public class AttachmentReader {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private record Seen(StoredFile file, Instant at) {}

    private final StoredFiles files;
    private final BlobStore store;
    private final FileAccess access;
    private final CurrentStaff staff;
    private final DatabasePulse pulse;
    private final Clock clock;
    /** What was public a moment ago, so that pictures of kept pages are there while the database is away. */
    private final Cache<AttachmentId, Seen> seen =
            Caffeine.newBuilder().maximumSize(20_000).build();

    AttachmentReader(
            StoredFiles files,
            BlobStore store,
            FileAccess access,
            CurrentStaff staff,
            DatabasePulse pulse,
            Clock clock) {
        this.files = files;
        this.store = store;
        this.access = access;
        this.staff = staff;
        this.pulse = pulse;
        this.clock = clock;
    }

    /** What is known of a file, for staff who may see it. */
    @PreAuthorize("isAuthenticated()")
    public Attachment one(AttachmentId id) {
        return files.find(id)
                .filter(access::isForStaff)
                .orElseThrow(Refusal::notFound)
                .file();
    }

    /** The file at an address; nothing unless it is clean, bears that name and may be seen by whoever asks. */
    public Optional<OpenFile> open(AttachmentId id, @Nullable String name) {
        var known = publicFile(id);
        var found = known != null ? Optional.of(known) : staffFile(id);
        var open = found.filter(row -> name == null || row.file().url().equals("/files/" + id + "/" + name))
                .flatMap(row ->
                        store.find(id).map(bytes -> new OpenFile(row.file(), row.digest(), known != null, bytes)));
        if (open.isPresent() && known == null) {
            access.opened(id);
        }
        return open;
    }

    private @Nullable StoredFile publicFile(AttachmentId id) {
        var before = seen.getIfPresent(id);
        if (pulse.isAway()) {
            if (before == null) {
                throw new DataAccessResourceFailureException("The database is away");
            }
            return before.file();
        }
        var now = clock.instant();
        if (before != null && now.isBefore(before.at().plus(FRESH)) && !now.isBefore(before.at())) {
            return before.file();
        }
        var row = files.find(id)
                .filter(file -> file.file().state() == AttachmentState.CLEAN)
                .filter(file -> access.isPublic(id))
                .orElse(null);
        if (row == null) {
            seen.invalidate(id);
        } else {
            seen.put(id, new Seen(row, now));
        }
        return row;
    }

    private Optional<StoredFile> staffFile(AttachmentId id) {
        return staff.isSignedIn()
                ? files.find(id)
                        .filter(row -> row.file().state() == AttachmentState.CLEAN)
                        .filter(access::isForStaff)
                : Optional.empty();
    }
}
