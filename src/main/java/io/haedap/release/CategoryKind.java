package io.haedap.release;

import io.haedap.category.CategoryDesk;
import io.haedap.category.CategoryPlace;
import io.haedap.category.CategoryStand;
import io.haedap.category.CategoryTree;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Categories in a bundle: each gets the name, parent and place that were gathered, over the version that they were gathered from. */
@Component
@Order(10)
class CategoryKind implements BundleKind {

    private final CategoryTree tree;
    private final CategoryDesk desk;
    private final CurrentStaff staff;
    private final JsonMapper json;

    CategoryKind(CategoryTree tree, CategoryDesk desk, CurrentStaff staff, JsonMapper json) {
        this.tree = tree;
        this.desk = desk;
        this.staff = staff;
        this.json = json;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.CATEGORY;
    }

    @Override
    public Map<Long, Held> held(List<Item> items) {
        if (items.isEmpty()) {
            return Map.of();
        }
        var now = tree.standing().stream().collect(Collectors.toMap(CategoryStand::slug, Function.identity()));
        var held = new HashMap<Long, Held>();
        for (var item : items) {
            var change = change(item);
            if (isReached(item.thing(), change.to())) {
                held.put(item.id(), new HeldCategory(item.thing(), now.get(item.thing()), change, before(item)));
            }
        }
        return held;
    }

    /** Whether the asking person's categories hold both the category and where it goes. */
    boolean isReached(String slug, CategoryPlace to) {
        var parent = to.parentSlug();
        return staff.covers(slug) && (parent == null || staff.covers(parent));
    }

    @Override
    public boolean isGathered() {
        return staff.may(Rights.FAQ_WRITE) || staff.may(Rights.FAQ_PUBLISH);
    }

    @Override
    public String publishing() {
        return Rights.FAQ_PUBLISH;
    }

    @Override
    public Optional<String> lacking(List<BundleLine> lines) {
        return lines.isEmpty() || staff.may(Rights.CATEGORY_WRITE)
                ? Optional.empty()
                : Optional.of(Rights.CATEGORY_WRITE);
    }

    @Override
    public List<BundleProblem> problems(List<BundleLine> all, Instant at) {
        var changes = new HashMap<String, CategoryChange>();
        var lines = all.stream().filter(line -> line.kind() == kind()).toList();
        lines.forEach(line -> {
            if (line.held() instanceof HeldCategory held) {
                changes.put(held.slug(), held.change());
            }
        });
        if (changes.isEmpty()) {
            return List.of();
        }
        var plan = plan(changes);
        return lines.stream()
                .flatMap(line -> plan
                        .obstacle(line.thing(), Objects.requireNonNull(changes.get(line.thing())))
                        .map(found -> new BundleProblem(
                                line.id(), line.kind(), line.thing(), found.code(), true, found.arguments()))
                        .stream())
                .toList();
    }

    @Override
    public Map<Long, String> unfit(List<Item> items, Instant now) {
        if (items.isEmpty()) {
            return Map.of();
        }
        desk.hold();
        var plan = plan(items.stream().collect(Collectors.toMap(Item::thing, this::change)));
        var unfit = new HashMap<Long, String>();
        items.forEach(item -> plan.obstacle(item.thing(), change(item))
                .ifPresent(found -> unfit.put(item.id(), "release-" + found.code())));
        return unfit;
    }

    private CategoryPlan plan(Map<String, CategoryChange> changes) {
        var places = new HashMap<String, CategoryPlace>();
        changes.forEach((slug, change) -> places.put(slug, change.to()));
        return CategoryPlan.of(tree.standing(), places);
    }

    /** The way back takes the same steps the other way round, through trees that were sound on the way there. */
    @Override
    public List<Item> inOrder(List<Item> items, boolean back) {
        if (items.isEmpty()) {
            return items;
        }
        desk.hold();
        var plan = plan(items.stream().collect(Collectors.toMap(Item::thing, this::change)));
        var order = Comparator.comparing(Item::thing, plan.inOrder());
        return items.stream().sorted(back ? order.reversed() : order).toList();
    }

    @Override
    public Item.WayBack goLive(Item item) {
        var change = change(item);
        var now = tree.standing().stream()
                .filter(category -> category.slug().equals(item.thing()))
                .findFirst()
                .map(CategoryStand::place)
                .orElse(change.from());
        var version = desk.turn(item.thing(), change.version(), change.over(now));
        return new Item.WayBack(null, json.writeValueAsString(new CategoryBefore(version, now)));
    }

    /**
     * Refused where somebody has changed it since, and where its parent is gone. A name that another one has taken meanwhile does not
     * stand in the way: readers had this one under it first.
     */
    @Override
    public void goBack(Item item) {
        var before = Objects.requireNonNull(before(item));
        var change = new CategoryChange(before.version(), change(item).to(), before.place());
        plan(Map.of(item.thing(), change))
                .obstacle(item.thing(), change)
                .map(CategoryPlan.Obstacle::code)
                .filter(code -> !code.equals("category-twin"))
                .ifPresent(code -> {
                    throw Refusal.conflict(
                            "release-" + (code.equals("category-changed") ? "category-changed-since" : code));
                });
        desk.turn(item.thing(), before.version(), before.place());
    }

    CategoryChange change(Item item) {
        return json.readValue(Objects.requireNonNull(item.change()), CategoryChange.class);
    }

    private @Nullable CategoryBefore before(Item item) {
        var state = item.wayBack().state();
        return state == null ? null : json.readValue(state, CategoryBefore.class);
    }
}
