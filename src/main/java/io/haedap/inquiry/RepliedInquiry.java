package io.haedap.inquiry;

import java.time.Instant;
import java.util.Map;

/**
 * An inquiry as far as it was replied to: by message, when each reply leaves. {@code standsAlone} is false for spam and while it goes
 * on in another one.
 */
public record RepliedInquiry(
        String number, String queue, String category, boolean standsAlone, Map<Long, Instant> replies) {}
