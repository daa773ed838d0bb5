package io.haedap.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Links that narrow results, each with what it leads to; the first one takes the narrowing away. A kind of which the chosen category
 * has nothing leads to all of that kind: notices and outages lie in no category.
 */
@Component
class SearchFacets {

    private final Pages pages;

    SearchFacets(Pages pages) {
        this.pages = pages;
    }

    List<Facet> types(SearchResults results) {
        var here = results.here();
        var inCategory = results.found().types();
        var facets = new ArrayList<Facet>();
        facets.add(new Facet(
                pages.say(here.visit(), "site.search.all"),
                here.ofType(null).toString(),
                sum(inCategory),
                here.type() == null));
        for (var type : SearchPages.TYPES) {
            long count = inCategory.getOrDefault(type, 0L);
            long all = results.everywhere().getOrDefault(type, 0L);
            boolean chosen = type.equals(here.type());
            if (all > 0 || chosen) {
                var there = here.ofType(type);
                facets.add(new Facet(
                        pages.say(here.visit(), "site.search.type." + type),
                        (count > 0 || chosen ? there : there.inCategory(null)).toString(),
                        count > 0 || chosen ? count : all,
                        chosen));
            }
        }
        return facets;
    }

    /** None where all results lie in one category. */
    List<Facet> categories(SearchResults results, Map<String, String> names) {
        var here = results.here();
        var everywhere = results.everywhere();
        var facets = new ArrayList<Facet>();
        // what lies in no category is listed too, and counted by none of them
        facets.add(new Facet(
                pages.say(here.visit(), "site.search.all"),
                here.inCategory(null).toString(),
                here.type() == null ? sum(everywhere) : everywhere.getOrDefault(here.type(), 0L),
                here.category() == null));
        new TreeMap<>(names).forEach((slug, name) -> {
            long count = results.found().categories().getOrDefault(slug, 0L);
            boolean chosen = slug.equals(here.category());
            if (count > 0 || chosen) {
                facets.add(new Facet(name, here.inCategory(slug).toString(), count, chosen));
            }
        });
        return facets.size() > 2 || here.category() != null ? facets : List.of();
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
