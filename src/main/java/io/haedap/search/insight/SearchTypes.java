package io.haedap.search.insight;

import io.haedap.search.SearchDocument;
import java.util.Set;

/** What readers search. */
final class SearchTypes {

    static final Set<String> ALL = Set.of(SearchDocument.FAQ, SearchDocument.NOTICE, SearchDocument.INCIDENT);

    private SearchTypes() {}
}
