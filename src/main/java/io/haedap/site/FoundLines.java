package io.haedap.site;

import io.haedap.search.SearchHit;
import io.haedap.search.SearchResult;
import io.haedap.search.TitleMarks;
import io.haedap.shared.Language;
import io.haedap.shared.Prose;
import java.util.List;
import java.util.Map;

/** Draws hits as lines of a page: what was looked for marked in title and sentence, and where each leads. */
record FoundLines(Visit visit, Map<String, String> names) {

    List<Found> of(SearchResult found, String words, Language language) {
        var marks = new TitleMarks(words, language);
        return found.items().stream().map(hit -> line(hit, marks)).toList();
    }

    private Found line(SearchHit hit, TitleMarks marks) {
        var category = hit.category() == null ? null : names.get(hit.category());
        return new Found(
                hit.id(),
                Prose.keepAll(Highlight.html(marks.of(hit.title()))),
                path(hit, visit),
                Highlight.html(hit.snippet()),
                hit.type(),
                hit.language().tag(),
                category == null ? "" : category);
    }

    /** Every node indexes paths without a prefix or with it; a text is read in its own language. */
    static String path(SearchHit hit, Visit visit) {
        return hit.url().startsWith("/en/") ? hit.url() : hit.language().path(hit.url());
    }
}
