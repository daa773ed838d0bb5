package io.haedap.notice;

import org.jspecify.annotations.Nullable;

/** What a list is narrowed to; {@code words} must stand in a title. */
public record NoticeFilter(
        @Nullable NoticeStatus status,
        @Nullable NoticeKind kind,
        @Nullable String words) {

    public static final NoticeFilter ALL = new NoticeFilter(null, null, null);
}
