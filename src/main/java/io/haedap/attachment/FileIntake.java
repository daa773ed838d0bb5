package io.haedap.attachment;

import io.haedap.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what somebody sends: measures it, finds out what it is, draws pictures anew and puts the bytes into the store. */
@Component
class FileIntake {

    private static final int PIECE = 64 * 1024;

    private final AttachmentSettings settings;
    private final BlobStore store;
    private final Clock clock;

    FileIntake(AttachmentSettings settings, BlobStore store, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    /** When this returns, the bytes are in the store for good; the row is the caller's. */
    StoredFile take(String given, InputStream bytes, String by, AttachmentState state) throws IOException {
        var name = FileName.of(given);
        var sent = Files.createTempFile("haedap-sent-", ".part");
        var drawn = Files.createTempFile("haedap-drawn-", ".part");
        try {
            receive(bytes, sent);
            var kind = Content.kindOf(name, sent);
            if (!kind.isPicture()) {
                return keep(name, kind, sent, null, by, state);
            }
            var picture =
                    Picture.redraw(sent, kind, drawn, new Picture.Limit(settings.longestSide(), settings.mostPixels()));
            var better = picture.kind() == kind ? name : name.ending(picture.kind() == FileKind.JPEG ? "jpg" : "png");
            return keep(better, picture.kind(), drawn, picture, by, state);
        } finally {
            Files.deleteIfExists(sent);
            Files.deleteIfExists(drawn);
        }
    }

    private void receive(InputStream bytes, Path file) throws IOException {
        long most = settings.largest().toBytes();
        try (var out = Files.newOutputStream(file)) {
            var piece = new byte[PIECE];
            long taken = 0;
            for (int length = read(bytes, piece); length > 0; length = read(bytes, piece)) {
                taken += length;
                if (taken > most) {
                    throw tooLarge();
                }
                out.write(piece, 0, length);
            }
        }
    }

    /** A sender that stops half-way is at fault, not the store. */
    private static int read(InputStream bytes, byte[] piece) {
        try {
            return bytes.read(piece);
        } catch (IOException _) {
            throw Refusal.malformed("file");
        }
    }

    private Refusal tooLarge() {
        return Refusal.of(
                Refusal.Kind.TOO_LARGE,
                "attachment-too-large",
                Refusal.Fault.of(
                        "file", "attachment-too-large", settings.largest().toMegabytes()));
    }

    private StoredFile keep(
            FileName name, FileKind kind, Path file, @Nullable Picture picture, String by, AttachmentState state)
            throws IOException {
        var id = AttachmentId.random();
        var row = new StoredFile(
                new Attachment(
                        id,
                        name.toString(),
                        kind.type(),
                        Files.size(file),
                        picture == null ? null : picture.width(),
                        picture == null ? null : picture.height(),
                        state,
                        clock.instant(),
                        1),
                by,
                digest(file),
                null);
        store.keep(id, file);
        return row;
    }

    private static byte[] digest(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var out = new DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest)) {
                Files.copy(file, out);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
