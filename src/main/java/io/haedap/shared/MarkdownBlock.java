package io.haedap.shared;

/**
 * A paragraph of a Markdown text: a block at its top level, be it words, a list, a table or a heading. {@code section} counts
 * the headings up to it, {@code heading} is the nearest of them. The hash is that of its words and destinations: other marks
 * or line breaks leave it as it is.
 */
public record MarkdownBlock(
        int index, int section, String heading, boolean isHeading, String source, String text, String hash) {}
