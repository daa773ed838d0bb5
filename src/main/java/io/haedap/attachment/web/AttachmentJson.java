package io.haedap.attachment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.attachment.Attachment;
import io.haedap.attachment.AttachmentId;
import io.haedap.attachment.AttachmentState;
import org.jspecify.annotations.Nullable;

/** A file as the API writes it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttachmentJson(
        AttachmentId id,
        String name,
        String type,
        long size,
        @Nullable Integer width,
        @Nullable Integer height,
        String url,
        AttachmentState state) {

    static AttachmentJson of(Attachment file) {
        return new AttachmentJson(
                file.id(),
                file.name(),
                file.type(),
                file.size(),
                file.width(),
                file.height(),
                file.url(),
                file.state());
    }
}
