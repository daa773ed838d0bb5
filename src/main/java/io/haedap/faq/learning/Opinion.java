package io.haedap.faq.learning;

import io.haedap.faq.FaqId;
import io.haedap.shared.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reader added in words; plain text, personal data blotted out. {@code faq} is the entry that was read, {@code title} its
 * Korean title now, {@code helpful} their vote where it is known.
 */
public record Opinion(
        long id,
        FaqId faq,
        String title,
        int revision,
        Language language,
        @Nullable Boolean helpful,
        String body,
        Instant at,
        @Nullable Done done) {

    /** Who ticked it off. */
    public record Done(String by, Instant at) {}

    public boolean isOpen() {
        return done == null;
    }
}
