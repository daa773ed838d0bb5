package io.haedap.shared;

import java.util.List;

/**
 * A paragraph as editors speak of it: a block at the top level of the Markdown, be it words, a list, a table or a heading.
 * {@code firstLine} and {@code lastLine} count from 0; {@code level} is 0 for anything but a heading; {@code section} counts
 * the headings up to it and {@code heading} is the nearest of them. The hash is that of its words and destinations: other
 * marks or line breaks leave it as it is.
 */
public record MarkdownBlock(
        int index,
        int firstLine,
        int lastLine,
        int level,
        int section,
        String heading,
        String source,
        String text,
        String hash) {

    /** All blocks in order. */
    public static List<MarkdownBlock> of(String markdown) {
        return Markdown.blocks(markdown);
    }

    public boolean isHeading() {
        return level > 0;
    }
}
