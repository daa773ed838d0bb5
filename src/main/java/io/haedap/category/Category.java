package io.haedap.category;

import io.haedap.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** A branch of the tree. The slug is its permanent name in addresses; {@code parentSlug} is null at the root. */
public record Category(String slug, @Nullable String parentSlug, LocalText name) {}
