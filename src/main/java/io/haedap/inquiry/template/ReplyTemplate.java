package io.haedap.inquiry.template;

import io.haedap.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** Words that replies begin with: what they are called among colleagues, where they fit, and the Markdown with its variables. */
public record ReplyTemplate(long id, Draft draft, long version) {

    /** What people set; null {@code queue} or {@code category} means all of them. {@code account}: it tells something of an account. */
    public record Draft(
            LocalText name,
            @Nullable String queue,
            @Nullable String category,
            LocalText body,
            boolean account) {

        public Draft(LocalText name, @Nullable String queue, @Nullable String category, LocalText body) {
            this(name, queue, category, body, false);
        }
    }
}
