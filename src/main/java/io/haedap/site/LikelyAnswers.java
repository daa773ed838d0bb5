package io.haedap.site;

import io.haedap.search.SearchDocument;
import io.haedap.search.SearchHit;
import io.haedap.search.SearchIndex;
import io.haedap.search.SearchResult;
import io.haedap.search.TitleMarks;
import io.haedap.shared.Language;
import io.haedap.shared.PlainText;
import io.haedap.status.Incident;
import io.haedap.status.StatusReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What may spare somebody an inquiry: entries that answer it, not those that merely share a word with it, and outages that are on. */
@Component
class LikelyAnswers {

    private static final int MOST = 3;
    private static final int OUTAGES = 10;
    private static final int LONGEST = 200;
    /** So much of the best one's score, or it is about something else. */
    private static final double AS_GOOD = 0.6;

    /** What nothing answers by most of its words may still be about one of them, and no other. */
    private static final double ALONE = 1.6;

    private static final double CONCERNED = 0.4;

    private final SearchIndex index;
    private final StatusReader status;

    LikelyAnswers(SearchIndex index, StatusReader status) {
        this.index = index;
        this.status = status;
    }

    /** The first of the wordings that something answers counts; none where nothing answers any. */
    List<SearchHit> entries(Language language, String... wordings) {
        return Stream.of(wordings)
                .map(LikelyAnswers::tidy)
                .filter(words -> !words.isEmpty())
                .distinct()
                .map(words -> fitting(index.find(words, Set.of(SearchDocument.FAQ), language, MOST)))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<SearchHit> fitting(SearchResult found) {
        var hits = found.items();
        if (found.answered()) {
            double least = hits.getFirst().score() * AS_GOOD;
            return hits.stream().filter(hit -> hit.score() >= least).toList();
        }
        return hits.size() > 1 && hits.getFirst().score() >= hits.get(1).score() * ALONE
                ? List.of(hits.getFirst())
                : List.of();
    }

    /** Outages that are on and whose title the words touch, unless they fit others of long ago much better. */
    List<Incident> outages(String typed, Language language) {
        var words = tidy(typed);
        var open = status.unresolved();
        if (open.isEmpty() || words.isEmpty()) {
            return List.of();
        }
        var found = index.find(words, Set.of(SearchDocument.INCIDENT), language, OUTAGES);
        var corrected = found.correctedQuery();
        var marks = new TitleMarks(corrected == null ? words : corrected, language);
        var fitting = found.items().stream()
                .filter(hit -> hit.score() >= found.items().getFirst().score() * CONCERNED)
                .filter(hit -> marks.touch(hit.title()))
                .map(SearchHit::id)
                .collect(Collectors.toSet());
        return open.stream().filter(incident -> fitting.contains(incident.id())).toList();
    }

    private static String tidy(String typed) {
        return PlainText.shorten(typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip(), LONGEST);
    }
}
