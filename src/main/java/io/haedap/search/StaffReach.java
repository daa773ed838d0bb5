package io.haedap.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** How far one person's rights reach: the types open to them, each with the scopes it is narrowed to; no scope means all. */
record StaffReach(Map<String, Set<String>> scopes) {

    static StaffReach of(List<StaffKind> open) {
        var scopes = new HashMap<String, Set<String>>();
        open.forEach(kind -> scopes.put(kind.type(), kind.scopes()));
        return new StaffReach(scopes);
    }

    boolean isNowhere() {
        return scopes.isEmpty();
    }

    /** That type, or all of them; a type out of reach is no type. */
    Set<String> types(@Nullable String type) {
        if (type == null) {
            return scopes.keySet();
        }
        return scopes.containsKey(type) ? Set.of(type) : Set.of();
    }

    Query query(@Nullable String type) {
        var reached = new BooleanQuery.Builder();
        for (var one : types(type)) {
            reached.add(query(one, scopes.getOrDefault(one, Set.of())), Occur.SHOULD);
        }
        return reached.build();
    }

    private static Query query(String type, Set<String> narrowed) {
        var query = new BooleanQuery.Builder().add(new TermQuery(new Term(IndexedDocument.TYPE, type)), Occur.FILTER);
        if (!narrowed.isEmpty()) {
            query.add(
                    new TermInSetQuery(
                            IndexedDocument.SCOPE,
                            narrowed.stream().map(BytesRef::new).toList()),
                    Occur.FILTER);
        }
        return query.build();
    }

    /** Those of the hits that stand in the database, where they lie now within reach: the index may be a moment behind. */
    List<StaffHit> standing(List<StaffHit> hits, StaffDocuments documents) {
        if (hits.isEmpty()) {
            return hits;
        }
        var standing = documents.standing(hits);
        return hits.stream()
                .filter(hit -> {
                    var place = standing.get(
                            SearchRow.key(hit.type(), hit.id(), hit.language().tag()));
                    return place != null && reaches(hit.type(), place);
                })
                .toList();
    }

    private boolean reaches(String type, Optional<String> place) {
        var narrowed = scopes.get(type);
        return narrowed != null
                && (narrowed.isEmpty() || place.filter(narrowed::contains).isPresent());
    }
}
