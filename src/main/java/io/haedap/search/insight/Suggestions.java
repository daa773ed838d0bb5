package io.haedap.search.insight;

import io.haedap.search.SearchIndex;
import io.haedap.search.Suggestion;
import io.haedap.search.text.Analysis;
import io.haedap.search.text.Hangul;
import io.haedap.shared.Language;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** How what is being typed may go on: titles that fit, and what others often look for and find. */
@Service
public class Suggestions {

    private static final int WORDS = 3;

    private final SearchIndex index;
    private final FrequentSearches frequent;

    Suggestions(SearchIndex index, FrequentSearches frequent) {
        this.index = index;
        this.frequent = frequent;
    }

    /** At most so many; {@code words} of others come last, at most three. */
    public List<Suggestion> of(String beginning, Language language, int size) {
        var typed = run(beginning);
        if (typed.isEmpty()) {
            return List.of();
        }
        var titles = index.suggest(beginning, language, size);
        var words = frequent.of(language, Integer.MAX_VALUE).stream()
                .filter(one -> begins(run(one), typed)
                        && titles.stream().noneMatch(title -> title.text().equalsIgnoreCase(one)))
                .limit(Math.min(WORDS, size))
                .map(Suggestion::words)
                .toList();
        return Stream.concat(titles.stream().limit(size - words.size()), words.stream())
                .toList();
    }

    /** What is typed in full already is no suggestion. */
    private static boolean begins(String words, String typed) {
        return !words.equals(typed)
                && (Hangul.letters(words).startsWith(Hangul.letters(typed))
                        || Hangul.isInitials(typed) && Hangul.initials(words).startsWith(typed));
    }

    private static String run(String text) {
        return Analysis.plain(text).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
