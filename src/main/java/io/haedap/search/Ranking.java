package io.haedap.search;

import io.haedap.search.text.Analysis;
import io.haedap.search.text.Hangul;
import io.haedap.search.text.Passage;
import io.haedap.search.text.TokenField;
import io.haedap.shared.Language;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;

/**
 * One reading of what was typed. Words that are typed by initials are looked up as such, everything else in all other ways at once;
 * operators mean nothing.
 */
final class Ranking {

    /** More than fifty syllables have; what goes on longer is known by its beginning in each field. */
    private static final int MOST_TOKENS = 150;

    private static final int MOST_INITIALS = 10;

    private final String text;
    private final Language language;
    private final Passage typed;
    private final Passage initials;

    Ranking(String text, Language language) {
        this.text = text;
        this.language = language;
        var byKind = Arrays.stream(Analysis.plain(text).split("\\s+"))
                .collect(Collectors.partitioningBy(
                        word -> language == Language.KO && Hangul.isInitials(word), Collectors.joining(" ")));
        this.typed = Passage.of(language, byKind.getOrDefault(false, ""));
        this.initials = Passage.of(language, byKind.getOrDefault(true, ""));
    }

    String text() {
        return text;
    }

    Language language() {
        return language;
    }

    Passage typed() {
        return typed;
    }

    Passage initials() {
        return initials;
    }

    boolean isEmpty() {
        return typed.spaced().isEmpty() && initials.spaced().isEmpty();
    }

    /** What of it that index knows. */
    AskedTerms in(IndexSearcher searcher) throws IOException {
        Map<TokenField, AskedTerms.Asked> asked = new EnumMap<>(TokenField.class);
        for (var field : TokenField.indexed(language, false)) {
            var tokens = field.tokens(field.isOfInitials() ? initials : typed).stream()
                    .distinct()
                    .limit(MOST_TOKENS)
                    .toList();
            if (!tokens.isEmpty()) {
                asked.put(field, AskedTerms.Asked.of(searcher, field.in(language), tokens));
            }
        }
        var words = initials.spaced().stream().distinct().limit(MOST_INITIALS).toList();
        return new AskedTerms(language, asked, InitialWords.of(searcher.getIndexReader(), words));
    }
}
