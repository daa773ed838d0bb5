package io.haedap.release;

import io.haedap.category.CategoryPlace;

/** The way back of a category: {@code place} is how it stood before, {@code version} the one that the bundle made. */
public record CategoryBefore(long version, CategoryPlace place) {}
