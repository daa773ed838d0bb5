package io.haedap.search.insight;

import io.haedap.shared.Language;

/** A reader opened a hit of what these words had found; {@code asTyped} where they had forbidden to correct them. */
public record Click(String words, Language language, boolean asTyped, String type, String id) {}
