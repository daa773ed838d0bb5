package io.haedap.site;

import io.haedap.search.SearchIndex;
import io.haedap.search.SearchRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the texts of the other language answer, for whoever asks in it or is answered by none of the reader's own. */
@Component
class OtherLanguage {

    private static final int SHOWN = 3;

    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    private final SearchIndex index;

    OtherLanguage(SearchIndex index) {
        this.index = index;
    }

    /** The best of them, and the page that has them all. */
    record Others(List<Found> lines, long total, String path) {}

    /** Null where there is no reason to look, or nothing answers. */
    @Nullable
    Others of(SearchResults results, Map<String, String> names) {
        var here = results.here();
        if (!here.isWhole() || here.page() > 1 || results.found().answered() && !isForeign(here)) {
            return null;
        }
        var there = new Visit(here.visit().otherLanguage(), here.visit().path());
        var found = index.find(new SearchRequest(
                here.query(), Set.copyOf(SearchPages.TYPES), null, there.language(), 0, SHOWN, here.exact()));
        if (!found.answered()) {
            return null;
        }
        var corrected = found.correctedQuery();
        return new Others(
                new FoundLines(here.visit(), names)
                        .of(found, corrected == null ? here.query() : corrected, there.language()),
                found.total(),
                new SearchAddress(there, here.query(), null, null, here.exact(), 1).toString());
    }

    /** Whether it is written in letters of the other language alone. */
    private static boolean isForeign(SearchAddress here) {
        boolean hangul = HANGUL.matcher(here.query()).find();
        return here.visit().isEnglish()
                ? hangul
                : !hangul && LATIN.matcher(here.query()).find();
    }
}
