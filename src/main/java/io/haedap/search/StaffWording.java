package io.haedap.search;

import io.haedap.search.text.Keyboard;
import io.haedap.shared.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.springframework.stereotype.Component;

/**
 * What a colleague may have meant instead of what was typed: the other layout of the keyboard, or words that are spelt right. Words
 * are those of documents within reach and of what is published, so that a correction tells nothing of what lies elsewhere.
 */
@Component
class StaffWording {

    /** A correction has to miss so much less than what was typed. */
    private static final double CLEARLY = 0.5;

    private final NodeIndex published;

    StaffWording(NodeIndexes indexes) {
        this.published = indexes.of(Audience.PUBLIC);
    }

    /** Each of them once; nothing where what was typed is met already, or looks like an address of mail. */
    List<String> others(IndexSearcher searcher, StaffReading asTyped, StaffReach reach) throws IOException {
        var typed = asTyped.text();
        if (asTyped.met() >= 1 || typed.indexOf('@') >= 0) {
            return List.of();
        }
        var spelt = new ArrayList<String>();
        for (var language : Language.values()) {
            spelt.addAll(spelt(searcher, typed, reach, language));
        }
        var other = asTyped.counts().isEmpty() ? Keyboard.other(typed).stream() : Stream.<String>empty();
        return Stream.concat(other, spelt.stream()).distinct().toList();
    }

    private List<String> spelt(IndexSearcher searcher, String typed, StaffReach reach, Language language)
            throws IOException {
        var own = Dictionary.within(searcher, reach.query(null), language);
        return published.ask(readers ->
                Spelling.corrected(List.of(own, Dictionary.of(readers.getIndexReader(), language)), typed, language)
                        .stream()
                        .toList());
    }

    /** The one of those readings that clearly finds more of itself; otherwise what was typed. */
    static StaffReading best(StaffReading asTyped, List<StaffReading> others) {
        return others.stream()
                .filter(other -> other.top().length > 0 && 1 - other.met() <= (1 - asTyped.met()) * CLEARLY)
                .max(Comparator.comparingDouble(StaffReading::met))
                .orElse(asTyped);
    }
}
