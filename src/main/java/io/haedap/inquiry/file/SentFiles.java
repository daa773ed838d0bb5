package io.haedap.inquiry.file;

import io.haedap.attachment.AttachmentId;
import io.haedap.attachment.VisitorFiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files that are to go with a message, as they were named, and by whom they must have been uploaded. */
public record SentFiles(String by, List<String> ids) {

    public static final SentFiles NONE = new SentFiles("", List.of());

    /** Those of whoever knows the secret under which they were uploaded. */
    public static SentFiles ofVisitor(String secret, List<AttachmentId> ids) {
        return new SentFiles(
                VisitorFiles.owner(secret),
                ids.stream().map(AttachmentId::toString).toList());
    }

    /** Those of one of the staff. */
    static SentFiles of(String by, @Nullable List<String> ids) {
        return ids == null || ids.isEmpty() ? NONE : new SentFiles(by, List.copyOf(ids));
    }
}
