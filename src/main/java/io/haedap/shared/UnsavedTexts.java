package io.haedap.shared;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the person at work typed on a screen and has not saved, kept on the server so that it outlives tab, session and node.
 * Only its owner ever reads a text; colleagues learn no more than that somebody writes. {@code subject} names what is written,
 * such as {@code faq:12} or {@code faq:new}; {@code screen} is a number of one's own for each open screen.
 */
public interface UnsavedTexts {

    /** A text as it was typed last; {@code baseVersion} is the version it began from, null for something new. */
    record Kept(UUID screen, String subject, @Nullable Long baseVersion, String content, Instant savedAt) {}

    /** Keeps the text in place of what this screen kept before; when it was kept. */
    Instant keep(UUID screen, String subject, @Nullable Long baseVersion, String content);

    /** The newest text of this person for the subject, from any screen but this one. */
    Optional<Kept> latest(String subject, UUID screen);

    /** All that this person has not saved, newest first, of subjects that begin so. */
    List<Kept> mine(String subjects);

    /** The text was saved in its place, or its owner throws it away. */
    void discard(UUID screen);

    /** Names of colleagues who write on the same now. */
    List<String> writers(String subject);

    /** These screens are still open on this node. */
    void seen(Collection<UUID> screens);

    /** This screen was left; its text stays. */
    void left(UUID screen);

    /** What the first group of a pattern finds in all unsaved texts: for whoever must not throw away what a text still needs. */
    Set<String> found(String pattern);

    /** The word to all nodes when somebody begins or ends to write on a subject. */
    static String topic(String subject) {
        return "writing:" + subject;
    }
}
