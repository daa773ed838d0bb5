package io.haedap.search;

import io.haedap.search.text.Keyboard;
import io.haedap.shared.Language;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * How what a colleague is typing may go on: titles of what they may find, drafts among them. Their rights are part of the question to
 * the index. What customers wrote is never proposed: half a word must not show it.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class StaffSuggestions {

    /** Titles that were withdrawn a moment ago are made up for. */
    private static final int SPARE = 4;

    private final StaffKinds kinds;
    private final NodeIndex index;
    private final SearchDocuments documents;

    StaffSuggestions(StaffKinds kinds, NodeIndexes indexes, SearchDocuments documents) {
        this.kinds = kinds;
        this.index = indexes.of(Audience.STAFF);
        this.documents = documents;
    }

    /** At most so many; where nothing goes on like that, what the other layout of the keyboard or a slip of it means. */
    public List<StaffHit> of(String beginning, int size) {
        var typed = SearchQuery.tidy(beginning);
        var reach = StaffReach.of(
                kinds.open().stream().filter(kind -> !kind.isPersonal()).toList(), false);
        if (TitleSearch.isEmpty(typed) || reach.isNowhere() || size < 1) {
            return List.of();
        }
        var found = titles(TitleSearch.beginning(typed, Language.KO), reach, size);
        if (found.isEmpty()) {
            found = Keyboard.other(typed)
                    .filter(other -> !TitleSearch.isEmpty(other))
                    .map(other -> titles(TitleSearch.beginning(other, Language.KO), reach, size))
                    .orElse(List.of());
        }
        var alike = found.isEmpty() ? TitleSearch.alike(typed) : null;
        return alike == null ? found : titles(alike, reach, size);
    }

    private List<StaffHit> titles(Query beginning, StaffReach reach, int size) {
        var query = new BooleanQuery.Builder()
                .add(beginning, Occur.MUST)
                .add(reach.query(null), Occur.FILTER)
                .build();
        var found = index.ask(searcher -> {
            var some = new ArrayList<FoundDocument>();
            for (var one : searcher.search(query, size + SPARE, TitleSearch.ORDER).scoreDocs) {
                some.add(FoundDocument.of(searcher, one));
            }
            return some;
        });
        var standing = reach.within(documents.current(Audience.STAFF, found)).stream()
                .limit(size)
                .map(one -> one.staffHit(""))
                .toList();
        return kinds.withStates(standing);
    }
}
