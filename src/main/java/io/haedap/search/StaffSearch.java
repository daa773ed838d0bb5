package io.haedap.search;

import io.haedap.search.text.Hangul;
import io.haedap.search.text.Keyboard;
import io.haedap.shared.Language;
import io.haedap.shared.PersonalDataRead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Finds what staff may find, each within their own rights, which are part of the question to the index: what somebody may not see is
 * not even counted for them. That texts about customers were shown is recorded before they are.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class StaffSearch {

    private static final float FOREIGN = 0.2f;

    private final List<StaffKind> kinds;
    private final NodeIndex index;
    private final StaffDocuments documents;
    private final ApplicationEventPublisher events;

    StaffSearch(
            List<StaffKind> kinds, NodeIndexes indexes, StaffDocuments documents, ApplicationEventPublisher events) {
        this.kinds = kinds;
        this.index = indexes.of(Audience.STAFF);
        this.documents = documents;
        this.events = events;
    }

    /** The kinds of which the person may find something, in their order. */
    public List<StaffKind> kinds() {
        return kinds.stream().filter(StaffKind::isOpen).toList();
    }

    /** The best matches of a type, null for all that the person may find. */
    public StaffResult find(String typed, @Nullable String type, int skip, int size) {
        var tidy = SearchQuery.tidy(typed);
        var reach = StaffReach.of(kinds());
        if (tidy.isEmpty() || reach.isNowhere() || size < 1) {
            return StaffResult.nothing();
        }
        var named = skip > 0
                ? List.<StaffHit>of()
                : kinds().stream().flatMap(kind -> kind.named(tidy).stream()).toList();
        var found = found(tidy, reach, type, skip, size);
        if (found.counts().isEmpty() && named.isEmpty()) {
            found = Keyboard.other(tidy)
                    .map(other -> found(other, reach, type, skip, size).correctedTo(other))
                    .orElse(found);
        }
        record(Stream.concat(named.stream(), found.items().stream()).toList());
        return new StaffResult(named, found.items(), found.total(), found.counts(), found.correctedQuery());
    }

    private StaffResult found(String text, StaffReach reach, @Nullable String type, int skip, int size) {
        var rankings = Arrays.stream(Language.values())
                .map(language -> new Ranking(text, language))
                .filter(ranking -> !ranking.isEmpty())
                .toList();
        if (rankings.isEmpty()) {
            return StaffResult.nothing();
        }
        return index.ask(searcher -> {
            var asked = new ArrayList<AskedTerms>();
            var scores = new ArrayList<Query>();
            for (var ranking : rankings) {
                var terms = ranking.in(searcher);
                asked.add(terms);
                scores.add(score(ranking, terms));
            }
            var listed = all(any(asked.stream().map(AskedTerms::listed).toList()), reach.query(null));
            var counted = Facets.count(searcher, listed, reach.types(type), null);
            var query = new BooleanQuery.Builder()
                    .add(any(scores), Occur.MUST)
                    .add(listed, Occur.FILTER)
                    .add(reach.query(type), Occur.FILTER)
                    .build();
            var top = searcher.search(query, skip + size).scoreDocs;
            var snippetsOf = new TreeMap<String, Snippets>();
            for (var ranking : rankings) {
                snippetsOf.put(ranking.language().tag(), new Snippets(searcher.getIndexReader(), ranking));
            }
            var hits = new ArrayList<StaffHit>();
            for (int i = skip; i < top.length; i++) {
                var document = searcher.storedFields().document(top[i].doc);
                var language = document.get(IndexedDocument.LANGUAGE);
                var snippets = snippetsOf.getOrDefault(
                        language, snippetsOf.firstEntry().getValue());
                hits.add(IndexedDocument.staffHit(document, snippets.of(IndexedDocument.text(document)), top[i].score));
            }
            var standing = reach.standing(hits, documents);
            long total = Math.max(standing.size(), counted.total() - (hits.size() - standing.size()));
            return new StaffResult(List.of(), standing, total, counted.types(), null);
        });
    }

    /** Whoever types Hangul reads Korean first: in English texts the few Korean words are rare and would weigh too much. */
    private static Query score(Ranking ranking, AskedTerms terms) {
        boolean foreign =
                ranking.language() == Language.EN && ranking.text().codePoints().anyMatch(Hangul::isSyllable);
        return foreign ? new BoostQuery(terms.score(), FOREIGN) : terms.score();
    }

    private static Query any(List<Query> queries) {
        var any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private static Query all(Query... queries) {
        var all = new BooleanQuery.Builder();
        for (var query : queries) {
            all.add(query, Occur.FILTER);
        }
        return all.build();
    }

    /** One line for each kind, which names all that were shown. */
    private void record(List<StaffHit> shown) {
        for (var kind : kinds()) {
            var of = new HashSet<String>();
            shown.stream()
                    .filter(hit -> kind.isPersonal() && hit.type().equals(kind.type()))
                    .forEach(hit -> of.add(hit.id()));
            if (!of.isEmpty()) {
                var numbers = of.stream().sorted().toList();
                events.publishEvent(new PersonalDataRead(kind.type() + ":search", "search-hits", null, numbers));
            }
        }
    }
}
