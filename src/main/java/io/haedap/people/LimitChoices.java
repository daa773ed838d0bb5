package io.haedap.people;

import io.haedap.shared.Language;
import java.util.Map;

/** What the rights of a colleague can be narrowed to. Implemented by the tree of categories. */
public interface LimitChoices {

    /** Names by slug, in the order of the tree. */
    Map<String, String> categories(Language language);
}
