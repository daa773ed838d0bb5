package io.haedap.inquiry;

import java.time.Instant;

/** One message as the customer sees it: their own plain text or our Markdown, without names. */
public record FollowedMessage(String id, boolean ours, String body, Instant at) {}
