package io.haedap.site;

import io.haedap.notice.NoticeKind;
import io.haedap.shared.Language;

/** One line of a list of notices: what it is, which date matters, where it leads. */
record NoticeLine(String title, String path, NoticeKind kind, String when, Language language, boolean pinned) {}
