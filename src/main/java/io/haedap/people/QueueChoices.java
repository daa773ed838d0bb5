package io.haedap.people;

import io.haedap.shared.Language;
import java.util.Map;

/** Which queues the rights of a colleague can be narrowed to. Implemented by the queues. */
public interface QueueChoices {

    /** Names by slug, in their order. */
    Map<String, String> queues(Language language);
}
