package io.haedap.search;

import io.haedap.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * One hit among what staff may find; {@code snippet} is plain text in which «STX» and «ETX» (U+0002, U+0003) surround the words
 * that matched. {@code url} is the path of its screen, {@code scope} the category or queue that it lies in, {@code state} where it
 * stands now, null for what has no states.
 */
public record StaffHit(
        String type,
        String id,
        Language language,
        String title,
        String url,
        String snippet,
        @Nullable String scope,
        double score,
        @Nullable HitState state) {

    /** As the index knows it: its state is asked for before it is shown. */
    public StaffHit(
            String type,
            String id,
            Language language,
            String title,
            String url,
            String snippet,
            @Nullable String scope,
            double score) {
        this(type, id, language, title, url, snippet, scope, score, null);
    }

    StaffHit of(String shownType) {
        return new StaffHit(shownType, id, language, title, url, snippet, scope, score, state);
    }

    StaffHit standing(@Nullable HitState now) {
        return new StaffHit(type, id, language, title, url, snippet, scope, score, now);
    }
}
