package io.haedap.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.inquiry.file.MessageFile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message as colleagues see it; {@code by} is null for the customer's own. Replies and notes are Markdown, the customer's
 * text is plain. {@code sendsAt} is set while a reply can still be taken back. {@code origin} is the number of the inquiry that it was
 * written in, where that one was merged into this.
 */
public record InquiryMessage(
        String id,
        MessageKind kind,
        String body,
        Instant at,
        @Nullable Colleague by,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant sendsAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String origin,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MessageFile> attachments) {}
