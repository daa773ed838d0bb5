package io.haedap.category;

import io.haedap.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** What a category is called and where it stands: {@code parentSlug} is null at the root, {@code position} counts from 1. */
public record CategoryPlace(LocalText name, @Nullable String parentSlug, int position) {}
