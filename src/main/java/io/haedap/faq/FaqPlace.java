package io.haedap.faq;

import org.jspecify.annotations.Nullable;

/** Where an entry stands in the category that readers find it in. */
public record FaqPlace(boolean pinned, @Nullable Integer position) {

    static final FaqPlace NONE = new FaqPlace(false, null);
}
