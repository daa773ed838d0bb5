package io.haedap.attachment;

/** What is known of a file's harmlessness. Only CLEAN ones are ever handed out; the bytes of an INFECTED one are gone. */
public enum AttachmentState {
    QUARANTINED,
    CLEAN,
    INFECTED
}
