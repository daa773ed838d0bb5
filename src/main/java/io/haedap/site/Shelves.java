package io.haedap.site;

import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqLine;
import io.haedap.faq.FaqReader;
import io.haedap.shared.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The category tree with what stands in it. */
@Component
class Shelves {

    private static final Set<String> DRAWN = Set.of("account", "payment", "service");

    private final CategoryTree tree;
    private final FaqReader faqs;

    Shelves(CategoryTree tree, FaqReader faqs) {
        this.tree = tree;
        this.faqs = faqs;
    }

    /** The categories at the root, each with so many entries of its branch, pinned and newest first. */
    List<CategoryShelf> roots(Language language, int size) {
        return under(null, language, size);
    }

    /** The categories right below that one. */
    List<CategoryShelf> below(String slug, Language language, int size) {
        return under(slug, language, size);
    }

    /** From the root down to that category; empty where there is none of that name. */
    List<Category> way(String slug) {
        var all = tree.all();
        var way = new ArrayList<Category>();
        for (var next = slug; next != null; ) {
            var wanted = next;
            var found = all.stream().filter(one -> one.slug().equals(wanted)).findFirst();
            if (found.isEmpty() || way.contains(found.get())) {
                break;
            }
            way.addFirst(found.get());
            next = found.get().parentSlug();
        }
        return way;
    }

    private List<CategoryShelf> under(@Nullable String parent, Language language, int size) {
        var all = tree.all();
        var counts = faqs.counts();
        return all.stream()
                .filter(category -> Objects.equals(category.parentSlug(), parent))
                .map(category -> shelf(category, all, counts, language, size))
                .toList();
    }

    private CategoryShelf shelf(
            Category category, List<Category> all, Map<String, Long> counts, Language language, int size) {
        var branch = branch(category, all);
        var count =
                branch.stream().mapToLong(slug -> counts.getOrDefault(slug, 0L)).sum();
        var entries = branch.stream()
                .filter(counts::containsKey)
                .flatMap(slug -> faqs.inCategory(slug, language, Math.max(1, size), null).items().stream())
                .sorted(Comparator.comparing(FaqLine::rank)
                        .thenComparing(FaqLine::publishedAt)
                        .reversed())
                .limit(size)
                .toList();
        var icon = DRAWN.contains(category.slug()) ? category.slug() : "topic";
        return new CategoryShelf(category.slug(), category.name().in(language), icon, count, entries);
    }

    private static List<String> branch(Category root, List<Category> all) {
        var branch = new ArrayList<>(List.of(root.slug()));
        // parents come before their children
        all.stream()
                .filter(category -> category.parentSlug() != null && branch.contains(category.parentSlug()))
                .forEach(category -> branch.add(category.slug()));
        return branch;
    }
}
