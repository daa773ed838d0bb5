package io.haedap.inquiry;

import io.haedap.shared.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed by besides queue, state and hand; null means any. A category stands for all below it; {@code from} is the
 * first moment of receipt and {@code until} the one after the last.
 */
public record Narrowing(
        @Nullable String category,
        @Nullable Channel channel,
        @Nullable Language language,
        boolean unanswered,
        @Nullable Due due,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Priority priority,
        @Nullable String tag) {

    public Narrowing(
            @Nullable String category,
            @Nullable Channel channel,
            @Nullable Language language,
            boolean unanswered,
            @Nullable Due due,
            @Nullable Instant from,
            @Nullable Instant until) {
        this(category, channel, language, unanswered, due, from, until, null, null);
    }

    /** Past the promise, or about to be within two hours; of those whose time runs. */
    public enum Due {
        LATE,
        SOON
    }

    public static final Narrowing NONE = new Narrowing(null, null, null, false, null, null, null);

    public boolean isNone() {
        return equals(NONE);
    }
}
