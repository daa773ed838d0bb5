package io.haedap.search;

import io.haedap.shared.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feature hands over to be found by staff: one thing in one language, {@code type} as its {@link StaffKind} names it.
 * {@code scope} is what rights to it are narrowed by, null where nothing narrows. {@code url} is the path of its screen.
 */
public record StaffDocument(
        String type,
        String id,
        Language language,
        String title,
        String body,
        List<String> tags,
        @Nullable String scope,
        String url) {}
