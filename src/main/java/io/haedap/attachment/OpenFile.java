package io.haedap.attachment;

import org.springframework.core.io.Resource;

/** A file that may be handed out now; {@code isPublic} says whether to anybody, {@code digest} is that of its bytes. */
public record OpenFile(Attachment file, String digest, boolean isPublic, Resource bytes) {}
