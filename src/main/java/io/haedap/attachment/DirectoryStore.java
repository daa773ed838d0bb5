package io.haedap.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Files in a directory that all nodes share, spread over sub-directories. A file is written aside, forced to disk and then
 * renamed: it is there whole or not at all.
 */
@Component
class DirectoryStore implements BlobStore {

    private static final Logger log = LoggerFactory.getLogger(DirectoryStore.class);
    private static final String OWNER = "belongs-to";
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path root;
    private final Path incoming;

    DirectoryStore(AttachmentSettings settings) {
        root = settings.directory().toAbsolutePath().normalize();
        incoming = root.resolve("incoming");
        log.info("Attachments are kept in {}", root);
    }

    @Override
    public void keep(AttachmentId id, Path file) throws IOException {
        Files.createDirectories(incoming);
        var folder = folder(id);
        var written = Files.createTempFile(incoming, id.value(), ".part");
        try {
            Files.copy(file, written, StandardCopyOption.REPLACE_EXISTING);
            force(written, StandardOpenOption.WRITE);
            if (Files.notExists(folder)) {
                Files.createDirectories(folder);
                force(root, StandardOpenOption.READ);
            }
            Files.move(written, folder.resolve(id.value()), StandardCopyOption.ATOMIC_MOVE);
            force(folder, StandardOpenOption.READ);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private Path folder(AttachmentId id) {
        return root.resolve(id.value().substring(0, 2));
    }

    private Path path(AttachmentId id) {
        return folder(id).resolve(id.value());
    }

    @Override
    public Optional<Resource> find(AttachmentId id) {
        var path = path(id);
        return Files.isRegularFile(path) ? Optional.of(new FileSystemResource(path)) : Optional.empty();
    }

    @Override
    public void remove(AttachmentId id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    /** What a killed upload left half-written is tidied away on the way. */
    @Override
    public Iterator<AttachmentId> keptBefore(Instant time) throws IOException {
        if (Files.notExists(root)) {
            return java.util.Collections.emptyIterator();
        }
        removeAbandoned(time);
        try (var files = Files.find(
                root,
                2,
                (path, attributes) -> attributes.isRegularFile()
                        && AttachmentId.isOne(path.getFileName().toString())
                        && attributes.lastModifiedTime().toInstant().isBefore(time))) {
            return files.map(path -> new AttachmentId(path.getFileName().toString()))
                    .toList()
                    .iterator();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private void removeAbandoned(Instant time) throws IOException {
        if (Files.notExists(incoming)) {
            return;
        }
        try (var parts = Files.newDirectoryStream(incoming, "*.part")) {
            for (var part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(time.minus(ABANDONED))) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    @Override
    public String belongsTo(String database) throws IOException {
        Files.createDirectories(root);
        var owner = root.resolve(OWNER);
        try {
            return Files.readString(owner).strip();
        } catch (NoSuchFileException _) {
            try {
                Files.writeString(owner, database, StandardOpenOption.CREATE_NEW, StandardOpenOption.DSYNC);
                return database;
            } catch (FileAlreadyExistsException faster) {
                return Files.readString(owner).strip();
            }
        }
    }
}
