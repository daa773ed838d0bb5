package io.haedap.faq;

import io.haedap.shared.Language;
import java.util.List;

/**
 * Something that a check found in a text while it is written; it never keeps anybody from saving. {@code paragraph} is a
 * top-level block of the Markdown from 0, or -1 for the title; {@code rule} with {@code arguments} is a sentence of the bundle
 * under {@code faq.warning.}.
 */
public record FaqWarning(Language language, int paragraph, String rule, List<Object> arguments) {}
