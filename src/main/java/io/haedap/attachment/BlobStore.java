package io.haedap.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import org.springframework.core.io.Resource;

/** Where the bytes lie: a directory today, an object store some day. Nothing is ever written twice under one id. */
interface BlobStore {

    /** Keeps a copy of the file; when this returns, it outlives a power cut. */
    void keep(AttachmentId id, Path file) throws IOException;

    Optional<Resource> find(AttachmentId id);

    /** Does nothing where there is nothing. */
    void remove(AttachmentId id) throws IOException;

    /** What was kept before that time, in no order. */
    Iterator<AttachmentId> keptBefore(Instant time) throws IOException;

    /** Which database this store belongs to: the one that claimed it first. */
    String belongsTo(String database) throws IOException;
}
