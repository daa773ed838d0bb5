package io.haedap.faq.learning;

import io.haedap.shared.Language;
import org.jspecify.annotations.Nullable;

/** The text that a reader had before them: the entry's id, the revision (null where it is not known) and the language. */
public record TextRead(String faq, @Nullable Integer revision, Language language) {}
