package io.haedap.search;

import io.haedap.search.text.Analysis;
import io.haedap.shared.PlainText;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** What a hit says about the words asked for; U+0002 and U+0003 surround those that matched. */
final class Snippet {

    private static final String FIELD = "text";

    private Snippet() {}

    static String of(Ranking ranking, Document document) {
        var highlighter = UnifiedHighlighter.builderWithoutSearcher(Analysis.analyzer(ranking.language()))
                .withFormatter(new DefaultPassageFormatter("\u0002", "\u0003", " … ", false))
                .build();
        var words = new BooleanQuery.Builder();
        Set.copyOf(ranking.typed().words())
                .forEach(word -> words.add(new TermQuery(new Term(FIELD, word)), Occur.SHOULD));
        var text = IndexedDocument.text(document);
        try {
            var snippet = highlighter.highlightWithoutSearcher(FIELD, words.build(), text, 2);
            return PlainText.shorten(snippet == null ? text : joined(snippet.toString()), 320);
        } catch (IOException failed) {
            return PlainText.shorten(text, 160);
        }
    }

    /** nori takes compounds apart: parts that touch are marked as one. */
    private static String joined(String marked) {
        return marked.replace("\u0003\u0002", "");
    }
}
