package io.haedap.faq.ui;

import io.haedap.shared.Language;

/**
 * Something to look at in a paragraph (a top-level block of the Markdown, from 0) of one language; {@code words} say what. The
 * outline counts remarks and shows a sign for what warns.
 */
public record FaqMark(Language language, int paragraph, Kind kind, String words) {

    /** A colleague's open remark, a paragraph whose other language moved on, or something a check found. */
    public enum Kind {
        REMARK,
        OUTDATED,
        WARNING
    }
}
