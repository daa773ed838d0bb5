package io.haedap.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * How far one person's rights reach: the types open to them, each with the scopes it is narrowed to; no scope means all. What is set
 * aside has a type of its own in the index, {@code shownAs} tells as which it is shown.
 */
record StaffReach(Map<String, Set<String>> scopes, Map<String, String> shownAs) {

    static StaffReach of(List<StaffKind> open, boolean withAside) {
        var scopes = new HashMap<String, Set<String>>();
        var shownAs = new HashMap<String, String>();
        for (var kind : open) {
            scopes.put(kind.type(), kind.scopes());
            var aside = kind.asideType();
            if (withAside && aside != null) {
                scopes.put(aside, kind.scopes());
                shownAs.put(aside, kind.type());
            }
        }
        return new StaffReach(scopes, shownAs);
    }

    boolean isNowhere() {
        return scopes.isEmpty();
    }

    /** That type, or all of them; a type out of reach is no type. */
    Set<String> types(@Nullable String type) {
        if (type == null) {
            return scopes.keySet();
        }
        return scopes.keySet().stream().filter(one -> shown(one).equals(type)).collect(Collectors.toSet());
    }

    private String shown(String type) {
        return shownAs.getOrDefault(type, type);
    }

    StaffHit shown(StaffHit hit) {
        return hit.of(shown(hit.type()));
    }

    /** By the types that people know. */
    Map<String, Long> shown(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(one -> shown(one.getKey()), Map.Entry::getValue, Long::sum, TreeMap::new));
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

    /** Those that lie within reach now. */
    List<FoundDocument> within(List<FoundDocument> found) {
        return found.stream().filter(this::reaches).toList();
    }

    private boolean reaches(FoundDocument found) {
        var narrowed = scopes.get(found.type());
        return narrowed != null && (narrowed.isEmpty() || found.scope() != null && narrowed.contains(found.scope()));
    }
}
