package io.haedap.faq.transfer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What whoever imports decides. {@code places} are categories here by their origin there; without a choice the one of last time
 * holds, then one of the same name, then a new one is made where {@code making}, then all goes to {@code otherwise}. {@code home}
 * is where the other help centre stands, for addresses in texts that do not say it.
 */
public record HelpCentreChoices(
        Map<String, String> places,
        boolean making,
        @Nullable String otherwise,
        @Nullable String home) {

    public static final HelpCentreChoices NONE = new HelpCentreChoices(Map.of(), false, null, null);
}
