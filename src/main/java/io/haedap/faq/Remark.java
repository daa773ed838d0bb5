package io.haedap.faq;

import io.haedap.shared.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague said about an entry while it was written or reviewed, with the answers to it. {@code place} is where the
 * paragraph it speaks of stands in the newest revision.
 */
public record Remark(
        long id,
        int revision,
        Anchor anchor,
        Place place,
        String body,
        String author,
        Instant at,
        @Nullable Resolution resolution,
        List<Answer> answers) {

    /**
     * What a remark speaks of: a paragraph (a top-level block of the Markdown, from 0) of one language, the title where
     * {@code paragraph} is null, or the whole entry where {@code language} is null too. {@code quote} are the words meant.
     */
    public record Anchor(
            @Nullable Language language,
            @Nullable Integer paragraph,
            String heading,
            @Nullable String quote) {}

    /** Where that is now; {@code paragraph} is null for the title, the whole entry, and where it is gone. */
    public record Place(@Nullable Integer paragraph, boolean isGone, boolean isChanged) {}

    public record Answer(String body, String author, Instant at) {}

    public record Resolution(String by, Instant at) {}

    public boolean isOpen() {
        return resolution == null;
    }
}
