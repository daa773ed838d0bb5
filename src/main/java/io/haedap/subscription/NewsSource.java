package io.haedap.subscription;

import io.haedap.shared.LocalText;
import java.util.Optional;

/** Implemented by whoever announces: the words of an announcement as they are when it leaves. */
public interface NewsSource {

    /** Whether announcements of that kind are its own. */
    boolean tells(String kind);

    /** Empty where it is no longer to be told, such as a notice that was withdrawn meanwhile. */
    Optional<News> news(Announcement announcement);

    /** The name of a topic that ends some day, as an incident does, while it has not; empty for all others. */
    default Optional<LocalText> passing(Topic topic) {
        return Optional.empty();
    }
}
