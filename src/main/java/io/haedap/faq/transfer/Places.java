package io.haedap.faq.transfer;

import com.ibm.icu.text.Transliterator;
import io.haedap.category.Category;
import io.haedap.category.CategoryDesk;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds a category here for each one elsewhere that has articles, by choice, by memory, by name, or by making one. */
final class Places {

    /** A category that has to be made, after those above it. */
    record Fresh(String slug, @Nullable String parentSlug, LocalText name) {}

    private static final int DEEPEST = 40;
    private static final int NAME = 100;

    private final HelpCentreFiles files;
    private final HelpCentreChoices choices;
    private final Map<String, String> remembered;
    private final List<Category> tree;
    private final Map<String, Category> here = new LinkedHashMap<>();
    private final Map<String, String> placed = new HashMap<>();
    private final Map<String, Fresh> fresh = new LinkedHashMap<>();

    Places(HelpCentreFiles files, HelpCentreChoices choices, Map<String, String> remembered, List<Category> tree) {
        this.files = files;
        this.choices = choices;
        this.remembered = remembered;
        this.tree = tree;
        tree.forEach(category -> here.put(category.slug(), category));
        choices.places().values().forEach(this::mustExist);
        if (choices.otherwise() != null) {
            mustExist(choices.otherwise());
        }
        files.filled().keySet().forEach(origin -> slug(origin, new HashSet<>()));
    }

    private void mustExist(String slug) {
        if (!here.containsKey(slug)) {
            throw Refusal.invalid("category", "faq-category");
        }
    }

    /** The category for the articles of a place; null where there is none. */
    @Nullable
    String of(@Nullable String origin) {
        var found = origin == null ? null : placed.get(origin);
        return found != null ? found : choices.otherwise();
    }

    List<Fresh> fresh() {
        return List.copyOf(fresh.values());
    }

    /** What is worth remembering: what was decided, not what came in for want of anything better. */
    Map<String, String> decided() {
        return placed;
    }

    List<HelpCentrePlacing> placings(Language language) {
        var placings = new ArrayList<HelpCentrePlacing>();
        files.filled().forEach((origin, articles) -> {
            var slug = of(origin);
            placings.add(new HelpCentrePlacing(
                    origin, name(origin, language), slug, slug != null && fresh.containsKey(slug), articles));
        });
        placings.sort(Comparator.comparing(HelpCentrePlacing::name));
        return placings;
    }

    String name(String origin, Language language) {
        var way = files.way(origin);
        return way.isEmpty()
                ? origin
                : way.stream().map(place -> place.name().in(language)).collect(Collectors.joining(" › "));
    }

    private @Nullable String slug(String origin, Set<String> trail) {
        var before = placed.get(origin);
        if (before != null || trail.size() > DEEPEST || !trail.add(origin)) {
            return before;
        }
        var found = existing(origin, trail);
        if (found == null && choices.making()) {
            found = made(origin, trail);
        }
        if (found != null) {
            placed.put(origin, found);
        }
        return found;
    }

    private @Nullable String existing(String origin, Set<String> trail) {
        var chosen = choices.places().get(origin);
        if (chosen != null) {
            return chosen;
        }
        var last = remembered.get(origin);
        if (last != null && here.containsKey(last)) {
            return last;
        }
        var place = files.place(origin).orElse(null);
        if (place == null) {
            return null;
        }
        // a way that turns in a circle, or does not end, has no one above
        var above = place.parent();
        var parent =
                above == null || trail.size() > DEEPEST || !trail.add("above " + above) ? null : existing(above, trail);
        var named = tree.stream()
                .filter(category -> isNamed(category, place.name()))
                .toList();
        return named.stream()
                .filter(category -> Objects.equals(category.parentSlug(), parent))
                .findFirst()
                .or(() -> named.size() == 1 ? named.stream().findFirst() : Optional.empty())
                .map(Category::slug)
                .orElse(null);
    }

    private static boolean isNamed(Category category, LocalText name) {
        var english = category.name().en();
        return category.name().ko().strip().equalsIgnoreCase(name.ko())
                || english != null && name.en() != null && english.strip().equalsIgnoreCase(name.en());
    }

    private @Nullable String made(String origin, Set<String> trail) {
        var place = files.place(origin).orElse(null);
        if (place == null) {
            return null;
        }
        var parent = place.parent() == null ? null : slug(place.parent(), trail);
        if (tree.size() + fresh.size() >= CategoryDesk.MOST) {
            throw Refusal.invalid("makeCategories", "category-most", CategoryDesk.MOST);
        }
        var slug = free(place.name());
        var english = place.name().en();
        var name = new LocalText(
                PlainText.shorten(place.name().ko(), NAME), english == null ? null : PlainText.shorten(english, NAME));
        fresh.put(slug, new Fresh(slug, parent, name));
        return slug;
    }

    /** An address of Latin letters, as all categories have. */
    private String free(LocalText name) {
        var latin = Transliterator.getInstance("Any-Latin; Latin-ASCII")
                .transliterate(name.in(Language.EN))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        latin = latin.substring(0, Math.min(50, latin.length())).replaceAll("^-+|-+$", "");
        var base = latin.isEmpty() ? "category" : latin;
        var slug = base;
        for (int i = 2; here.containsKey(slug) || fresh.containsKey(slug); i++) {
            slug = base + "-" + i;
        }
        return slug;
    }
}
