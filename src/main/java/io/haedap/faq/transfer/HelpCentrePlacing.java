package io.haedap.faq.transfer;

import org.jspecify.annotations.Nullable;

/**
 * Where the articles of one category elsewhere go: {@code name} is the way to it there, {@code categorySlug} the category here, null
 * where there is none; {@code made} says that it does not exist yet, or did not before.
 */
public record HelpCentrePlacing(
        String origin, String name, @Nullable String categorySlug, boolean made, int articles) {}
