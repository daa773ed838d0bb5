package io.haedap.search.insight;

import io.haedap.shared.Audited;
import io.haedap.shared.Language;
import java.util.Map;

/** Words that were looked for in vain were taken off the list; the words are not part of the record. Recorded by audit. */
public record MissedSearchSettled(Language language) implements Audited {

    @Override
    public String action() {
        return "search.missed-settled";
    }

    @Override
    public String subject() {
        return "search:missed";
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("language", language.tag());
    }
}
