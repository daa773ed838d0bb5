package io.haedap.notice;

import io.haedap.shared.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when to when which text could be read by anyone: a line of the proof. {@code sha256} is the hash that the database took of
 * title, an empty line and body in UTF-8 when it began; {@code intact} is whether it takes the same of the text now. Until it has
 * ended, {@code endedAt} and {@code how} are null; then {@code how} is {@code CORRECTED}, {@code WITHDRAWN} or {@code EXPIRED}.
 */
public record NoticeAppearance(
        int revision,
        Language language,
        NoticeText text,
        String sha256,
        boolean intact,
        Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable String how) {}
