package io.haedap.subscription;

import io.haedap.shared.LocalText;
import java.util.Map;
import java.util.Optional;

/** Implemented by whoever announces: the words of an announcement as they are when it leaves. */
public interface NewsSource {

    /** Whether announcements of that kind are its own. */
    boolean tells(String kind);

    /** Empty where it is no longer to be told, such as a notice that was withdrawn meanwhile. */
    Optional<News> news(Announcement announcement);

    /** The topics that end some day, as an incident does, and have not, with their names. */
    default Map<Topic, LocalText> passing() {
        return Map.of();
    }
}
