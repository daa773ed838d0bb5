package io.haedap.faq.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.faq.Remark;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A remark. {@code revision} and {@code paragraph} are where it was made, {@code place} where that paragraph is in the newest
 * revision: null where it is gone or where the remark is about the title or the whole entry.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RemarkJson(
        String id,
        int revision,
        @Nullable String lang,
        @Nullable Integer paragraph,
        @Nullable String quote,
        @Nullable Integer place,
        boolean gone,
        String body,
        String author,
        Instant at,
        boolean open,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt,
        List<Remark.Answer> answers) {

    static RemarkJson of(Remark remark) {
        var resolution = remark.resolution();
        return new RemarkJson(
                String.valueOf(remark.id()),
                remark.revision(),
                Tags.of(remark.anchor().language()),
                remark.anchor().paragraph(),
                remark.anchor().quote(),
                remark.place().paragraph(),
                remark.place().isGone(),
                remark.body(),
                remark.author(),
                remark.at(),
                remark.isOpen(),
                resolution == null ? null : resolution.by(),
                resolution == null ? null : resolution.at(),
                remark.answers());
    }
}
