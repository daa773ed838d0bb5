package io.haedap.knowledge;

import io.haedap.customer.OwnKind;
import io.haedap.faq.FaqRow;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry that began as a reply, as somebody may see it. {@code inquiry} and {@code reply} are null for whoever may not read the
 * inquiry; {@code by} is the name of whoever made it. {@code isNew} tells whether it was made just now.
 */
public record MadeDraft(
        FaqRow entry,
        @Nullable String inquiry,
        @Nullable String reply,
        Map<OwnKind, Integer> removed,
        @Nullable String by,
        Instant at,
        boolean isNew) {}
