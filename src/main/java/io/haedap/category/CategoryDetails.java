package io.haedap.category;

import io.haedap.shared.LocalText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A category as its editors see it: {@code position} counts from 1 among its siblings, {@code counts} by what is counted. */
public record CategoryDetails(
        String slug,
        @Nullable String parentSlug,
        LocalText name,
        int position,
        Map<String, Long> counts,
        long version) {}
