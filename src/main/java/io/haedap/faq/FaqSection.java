package io.haedap.faq;

import java.util.Optional;

/**
 * One section of a body: its {@code ##} heading, empty for what stands before the first one, its Markdown without the heading,
 * and the line on which it begins, counted from 0.
 */
public record FaqSection(String heading, String text, int line) {

    /** What it is for; empty for a free section and for the beginning. */
    public Optional<SectionKind> kind() {
        return SectionKind.of(heading);
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
