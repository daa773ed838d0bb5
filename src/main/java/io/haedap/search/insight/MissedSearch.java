package io.haedap.search.insight;

import io.haedap.shared.Language;
import java.time.Instant;

/** Words that readers looked for in vain, so many times; {@code found} tells whether something answers them now. */
public record MissedSearch(String words, Language language, long times, Instant lastAt, boolean found) {}
