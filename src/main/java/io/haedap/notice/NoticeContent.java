package io.haedap.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one revision says. {@code effectiveAt} is when what it tells begins to hold, {@code expireAt} when it leaves the site. */
public record NoticeContent(
        NoticeKind kind,
        NoticeTranslations translations,
        boolean pinned,
        List<String> serviceIds,
        @Nullable Instant effectiveAt,
        @Nullable Instant expireAt) {}
