package io.haedap.inquiry;

import io.haedap.inquiry.file.MessageFile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message as the customer sees it: their own plain text or our Markdown, without names. {@code origin} is the number of their other
 * inquiry that it was written in, where that one goes on here.
 */
public record FollowedMessage(
        String id,
        boolean ours,
        String body,
        Instant at,
        @Nullable String origin,
        List<MessageFile> files) {}
