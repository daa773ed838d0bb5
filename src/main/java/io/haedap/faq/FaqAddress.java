package io.haedap.faq;

import io.haedap.shared.Language;
import java.time.Instant;

/** A path under which readers found an entry, and since when. */
public record FaqAddress(Language language, String path, Instant since) {}
