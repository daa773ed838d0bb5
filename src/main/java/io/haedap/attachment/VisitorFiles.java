package io.haedap.attachment;

import io.haedap.people.Secrets;
import io.haedap.shared.Refusal;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of those who are not signed in. Who knows the secret under which they were uploaded, such as that of a form, is their
 * owner; only its hash is stored. They wait for a message to go with, and are swept away after a day without one.
 */
@Service
@PreAuthorize("permitAll()")
public class VisitorFiles {

    private final Reception reception;
    private final StoredFiles files;
    private final FileAccess access;
    private final AttachmentShelf shelf;
    private final AttachmentSettings settings;

    VisitorFiles(
            Reception reception,
            StoredFiles files,
            FileAccess access,
            AttachmentShelf shelf,
            AttachmentSettings settings) {
        this.reception = reception;
        this.files = files;
        this.access = access;
        this.shelf = shelf;
        this.settings = settings;
    }

    /** By whom such a file is, as messages are told who hands files on to them. */
    public static String owner(String secret) {
        return StoredFiles.VISITORS + HexFormat.of().formatHex(Secrets.hash(secret));
    }

    /** The most bytes that one file may have. */
    public long largest() {
        return settings.largest().toBytes();
    }

    /** What names of files may end with. */
    public List<String> endings() {
        return FileKind.allEndings();
    }

    /** Takes a file as {@link AttachmentDesk#add} does, within what a visitor may send in a day. */
    public Attachment add(String secret, String name, InputStream bytes) {
        return reception.take(
                name,
                bytes,
                owner(secret),
                new Allowance(settings.perVisitor(), settings.perVisitorBytes(), settings.visitorsPerDay()));
    }

    /** What was uploaded under that secret and has gone with no message yet, oldest first. */
    @Transactional(readOnly = true)
    public List<Attachment> waiting(String secret) {
        return files.uploadedBy(owner(secret)).stream()
                .map(StoredFile::file)
                .filter(file -> !access.isHeld(file.id()))
                .toList();
    }

    /** Deletes one of those; anything else is answered as unknown. */
    @Transactional
    public void drop(String secret, AttachmentId id) {
        var row = files.findLocked(id)
                .filter(file -> file.uploadedBy().equals(owner(secret)) && !access.isHeld(id))
                .orElseThrow(Refusal::notFound);
        shelf.destroy(List.of(row.file().id()));
    }
}
