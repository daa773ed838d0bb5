package io.haedap.release;

import io.haedap.category.CategoryDesk;
import io.haedap.category.CategoryPlace;
import io.haedap.category.CategoryStand;
import io.haedap.category.CategoryTree;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what a category is to become: what can never be is refused beside its field, what others may change is left to the check. */
@Component
class CategoryItems {

    private final CategoryTree tree;
    private final CategoryDesk desk;
    private final Items items;
    private final CategoryKind kind;
    private final CurrentStaff staff;
    private final JsonMapper json;

    CategoryItems(
            CategoryTree tree, CategoryDesk desk, Items items, CategoryKind kind, CurrentStaff staff, JsonMapper json) {
        this.tree = tree;
        this.desk = desk;
        this.items = items;
        this.kind = kind;
        this.staff = staff;
        this.json = json;
    }

    Item gathered(BundleId bundle, String slug, @Nullable Long version, CategoryPlace to) {
        var now = tree.standing().stream().collect(Collectors.toMap(CategoryStand::slug, one -> one));
        var stands = now.get(slug);
        if (stands == null) {
            throw Refusal.invalid("slug", "release-category-unknown");
        }
        if (!kind.isReached(slug, to)) {
            throw Refusal.forbidden("release-category-foreign");
        }
        if (version != null && version != stands.version()) {
            throw Refusal.conflict("release-category-changed").with("version", stands.version());
        }
        var parent = to.parentSlug();
        if (parent != null && !now.containsKey(parent)) {
            throw Refusal.invalid("parentSlug", "category-parent");
        }
        var places = others(bundle, slug);
        places.put(slug, to);
        var plan = CategoryPlan.of(tree.standing(), places);
        if (plan.isCircle(slug)) {
            throw Refusal.invalid("parentSlug", "category-circle");
        }
        var beside = plan.then().values().stream()
                .filter(other -> Objects.equals(other.parentSlug(), parent))
                .count();
        var place = new CategoryPlace(desk.accepted(to.name()), parent, (int) Math.clamp(to.position(), 1, beside));
        if (place.equals(stands.place())) {
            throw Refusal.invalid("name.ko", "release-category-same");
        }
        var change = json.writeValueAsString(new CategoryChange(stands.version(), stands.place(), place));
        return Item.changing(bundle, ItemKind.CATEGORY, slug, change, staff.name());
    }

    /** What else the bundle makes of the tree. */
    private Map<String, CategoryPlace> others(BundleId bundle, String slug) {
        var places = new HashMap<String, CategoryPlace>();
        items.of(bundle).stream()
                .filter(item ->
                        item.kind() == ItemKind.CATEGORY && !item.thing().equals(slug))
                .forEach(item -> places.put(item.thing(), kind.change(item).to()));
        return places;
    }
}
