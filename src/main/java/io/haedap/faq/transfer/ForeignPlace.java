package io.haedap.faq.transfer;

import io.haedap.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** A category of another help centre; {@code origin} is its permanent name there, {@code parent} that of the one above. */
record ForeignPlace(String origin, @Nullable String parent, LocalText name) {}
