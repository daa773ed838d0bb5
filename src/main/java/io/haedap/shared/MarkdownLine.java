package io.haedap.shared;

/** One line as a reader sees it; {@code depth} is that of a list. */
public record MarkdownLine(Kind kind, int depth, String text) {

    public enum Kind {
        HEADING,
        TEXT,
        ITEM,
        QUOTE,
        CALLOUT,
        ROW,
        CODE
    }
}
