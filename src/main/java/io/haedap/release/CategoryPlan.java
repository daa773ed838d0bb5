package io.haedap.release;

import io.haedap.category.CategoryPlace;
import io.haedap.category.CategoryStand;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tree as it will stand when all changes of a bundle are made together. */
record CategoryPlan(Map<String, CategoryStand> now, Map<String, CategoryPlace> then) {

    static CategoryPlan of(List<CategoryStand> tree, Map<String, CategoryPlace> changes) {
        var now = new LinkedHashMap<String, CategoryStand>();
        var then = new LinkedHashMap<String, CategoryPlace>();
        for (var category : tree) {
            now.put(category.slug(), category);
            then.put(category.slug(), changes.getOrDefault(category.slug(), category.place()));
        }
        return new CategoryPlan(now, then);
    }

    /** What forbids that change: a code, with what fills its words. */
    record Obstacle(String code, List<Object> arguments) {

        static Obstacle of(String code, Object... arguments) {
            return new Obstacle(code, List.of(arguments));
        }
    }

    Optional<Obstacle> obstacle(String slug, CategoryChange change) {
        var stands = now.get(slug);
        if (stands == null) {
            return Optional.of(Obstacle.of("category-gone"));
        }
        if (stands.version() != change.version()) {
            return Optional.of(Obstacle.of("category-changed"));
        }
        var parent = change.to().parentSlug();
        if (parent != null && !then.containsKey(parent)) {
            return Optional.of(Obstacle.of("category-parent-gone", parent));
        }
        if (isCircle(slug)) {
            return Optional.of(Obstacle.of("category-circle"));
        }
        return twin(slug).map(name -> Obstacle.of("category-twin", name));
    }

    /** Whether it would lie below itself. */
    boolean isCircle(String slug) {
        var seen = new HashSet<String>();
        for (var at = parent(slug); at != null && seen.add(at); at = parent(at)) {
            if (at.equals(slug)) {
                return true;
            }
        }
        return false;
    }

    /** The name that another category beside it would have too. */
    private Optional<String> twin(String slug) {
        var place = then.get(slug);
        if (place == null) {
            return Optional.empty();
        }
        return then.entrySet().stream()
                .filter(other -> !other.getKey().equals(slug)
                        && Objects.equals(other.getValue().parentSlug(), place.parentSlug()))
                .map(Map.Entry::getValue)
                .flatMap(other -> same(place, other).stream())
                .findFirst();
    }

    private static Optional<String> same(CategoryPlace one, CategoryPlace other) {
        if (one.name().ko().equalsIgnoreCase(other.name().ko())) {
            return Optional.of(one.name().ko());
        }
        var english = one.name().en();
        return english != null && english.equalsIgnoreCase(other.name().en()) ? Optional.of(english) : Optional.empty();
    }

    /**
     * Parents before what moves below them, so that no step on the way lies below itself; then by place, so that each finds those
     * before it where they belong.
     */
    Comparator<String> inOrder() {
        var depths = new HashMap<String, Integer>();
        then.keySet().forEach(slug -> depths.put(slug, depth(slug)));
        return Comparator.<String>comparingInt(slug -> depths.getOrDefault(slug, 0))
                .thenComparingInt(slug -> place(slug))
                .thenComparing(slug -> slug);
    }

    private int place(String slug) {
        var place = then.get(slug);
        return place == null ? 0 : place.position();
    }

    private int depth(String slug) {
        var seen = new HashSet<String>();
        for (var at = parent(slug); at != null && seen.add(at); ) {
            at = parent(at);
        }
        return seen.size();
    }

    private @Nullable String parent(String slug) {
        var place = then.get(slug);
        return place == null ? null : place.parentSlug();
    }
}
