package io.haedap.knowledge;

import io.haedap.shared.Language;
import org.jspecify.annotations.Nullable;

/** A published entry that may answer an inquiry; {@code url} is null for one that colleagues alone may read. */
public record KnownEntry(
        String id,
        Language language,
        String title,
        @Nullable String url) {

    public boolean isInternal() {
        return url == null;
    }
}
