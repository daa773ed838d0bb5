package io.haedap.search.insight;

import io.haedap.shared.Language;

/** What a reader typed; {@code address} is that of the connection, which is forgotten with the day and never stored. */
public record Question(String words, Language language, String address) {}
