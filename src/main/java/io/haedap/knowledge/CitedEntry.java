package io.haedap.knowledge;

import io.haedap.faq.FaqRow;

/** An entry that a reply names. */
public record CitedEntry(FaqRow entry, Citation citation) {}
