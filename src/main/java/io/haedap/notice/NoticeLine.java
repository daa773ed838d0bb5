package io.haedap.notice;

import io.haedap.shared.LocalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the staff's list: the newest revision and whether readers see one. */
public record NoticeLine(
        NoticeId id,
        NoticeKind kind,
        LocalText title,
        boolean pinned,
        NoticeStatus status,
        int revision,
        @Nullable Integer liveRevision,
        @Nullable Instant effectiveAt,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        Instant createdAt) {}
