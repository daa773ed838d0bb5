package io.haedap.search.insight;

import io.haedap.shared.Audited;
import io.haedap.shared.Language;
import java.util.Map;

/** Words are no longer proposed to readers, or are again; the words are not part of the record. Recorded by audit. */
public record WordsHidden(Language language, boolean hidden) implements Audited {

    @Override
    public String action() {
        return hidden ? "search.words-hidden" : "search.words-shown";
    }

    @Override
    public String subject() {
        return "search:words";
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("language", language.tag());
    }
}
