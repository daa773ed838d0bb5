package io.haedap.faq;

import io.haedap.shared.LocalText;

/** A skeleton to begin an entry with: its name, what it is good for, and the body in both languages. */
public record FaqTemplate(String slug, LocalText name, LocalText hint, LocalText body) {}
