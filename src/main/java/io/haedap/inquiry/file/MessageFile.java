package io.haedap.inquiry.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.attachment.Attachment;
import io.haedap.attachment.AttachmentId;
import io.haedap.attachment.AttachmentState;
import org.jspecify.annotations.Nullable;

/**
 * A file below a message. {@code url} opens it for staff and is null while it is checked or when it was refused; width and height
 * are those of a picture.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageFile(
        AttachmentId id,
        String name,
        String type,
        long size,
        @Nullable Integer width,
        @Nullable Integer height,
        AttachmentState state,
        @Nullable String url) {

    public static MessageFile of(Attachment file) {
        return new MessageFile(
                file.id(),
                file.name(),
                file.type(),
                file.size(),
                file.width(),
                file.height(),
                file.state(),
                file.state() == AttachmentState.CLEAN ? file.url() : null);
    }

    public boolean isOpen() {
        return state == AttachmentState.CLEAN;
    }
}
