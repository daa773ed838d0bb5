package io.haedap.site;

import io.haedap.search.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Links that narrow results, each with what it leaves; the first one takes the narrowing away. */
@Component
class SearchFacets {

    private static final long UNKNOWN = -1;

    private final Pages pages;

    SearchFacets(Pages pages) {
        this.pages = pages;
    }

    List<Facet> types(SearchAddress here, SearchResult found, List<String> order) {
        var named = new java.util.LinkedHashMap<String, String>();
        order.forEach(type -> named.put(type, pages.say(here.visit(), "site.search.type." + type)));
        var all = found.types().values().stream().mapToLong(Long::longValue).sum();
        return facets(here, all, found.types(), named, here.type(), here::ofType);
    }

    /** None where all results lie in one category. */
    List<Facet> categories(SearchAddress here, SearchResult found, Map<String, String> names) {
        // what lies in no category is listed too, and counted by none of them
        var facets = facets(here, UNKNOWN, found.categories(), new TreeMap<>(names), here.category(), here::inCategory);
        return facets.size() > 2 || here.category() != null ? facets : List.of();
    }

    private List<Facet> facets(
            SearchAddress here,
            long all,
            Map<String, Long> counts,
            Map<String, String> names,
            @Nullable String chosen,
            Function<@Nullable String, SearchAddress> narrowed) {
        var facets = new ArrayList<Facet>();
        facets.add(new Facet(
                pages.say(here.visit(), "site.search.all"), narrowed.apply(null).toString(), all, chosen == null));
        names.forEach((value, name) -> {
            long count = counts.getOrDefault(value, 0L);
            if (count > 0 || value.equals(chosen)) {
                facets.add(new Facet(name, narrowed.apply(value).toString(), count, value.equals(chosen)));
            }
        });
        return facets;
    }
}
