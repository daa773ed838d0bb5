package io.haedap.search.insight;

import io.haedap.search.SearchHit;
import io.haedap.search.SearchIndex;
import io.haedap.shared.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * What an entry that shall answer words begins with, as its address says it: the words as title and as something it is found by, a
 * skeleton of its text, and the category in which most of what they find by now lies.
 */
@Service
public class DraftBeginnings {

    private static final int LOOKED_AT = 5;
    /** What is longer is a sentence, which nobody types alike again. */
    private static final int LONGEST_SYNONYM = 50;

    private static final String SKELETON = "fix";

    private final SearchIndex index;

    DraftBeginnings(SearchIndex index) {
        this.index = index;
    }

    /** The parameters of a new entry's address. */
    public Map<String, String> of(String words, Language language) {
        var beginning = new LinkedHashMap<String, String>();
        beginning.put("title", words);
        beginning.put("lang", language.tag());
        if (words.length() <= LONGEST_SYNONYM) {
            beginning.put("synonym", words);
        }
        beginning.put("template", SKELETON);
        index.find(words, SearchTypes.ALL, language, LOOKED_AT).items().stream()
                .map(SearchHit::category)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .ifPresent(most -> beginning.put("category", most.getKey()));
        return beginning;
    }
}
