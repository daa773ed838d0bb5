package io.haedap.attachment;

import java.util.Set;

/**
 * Which files the texts of a module name. Each feature whose texts name files implements it: what readers may open and what
 * may be swept away follows from these answers alone.
 */
public interface FileReferences {

    /** Whether something that anybody may read at this moment names the file. */
    boolean isPublic(AttachmentId file);

    /** Whether something that the person who is signed in may read names the file: drafts and old revisions too. */
    boolean isReadable(AttachmentId file);

    /** Whether the file belongs to something here: then this alone says who opens it, not who uploaded it or what else names it. */
    default boolean isHeld(AttachmentId file) {
        return false;
    }

    /** One of the staff opens the file: what it shows of a person is recorded before it is shown. */
    default void opened(AttachmentId file) {}

    /** It is known now whether the file is harmless; called in the transaction that notes it. */
    default void settled(AttachmentId file) {}

    /** Those of these files that anything names, kept drafts and old revisions included. */
    Set<AttachmentId> named(Set<AttachmentId> files);
}
