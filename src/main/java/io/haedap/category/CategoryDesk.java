package io.haedap.category;

import io.haedap.people.CurrentStaff;
import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import io.haedap.shared.database.Changes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the tree. A slug is permanent; a category that holds anything, or lies above others, is not deleted. */
@Service
@Transactional
@PreAuthorize("hasAuthority('category:write')")
public class CategoryDesk {

    public static final int MOST = 300;

    private static final int NAME = 100;

    private final Categories categories;
    private final List<HoldsCategories> holders;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final CurrentStaff staff;

    CategoryDesk(
            Categories categories,
            List<HoldsCategories> holders,
            Changes changes,
            ApplicationEventPublisher events,
            CurrentStaff staff) {
        this.staff = staff;
        this.categories = categories;
        this.holders = holders;
        this.changes = changes;
        this.events = events;
    }

    /** The whole tree, parents first, with what lies in each. */
    @Transactional(readOnly = true)
    public List<CategoryDetails> all() {
        var counts = new LinkedHashMap<String, Map<String, Long>>();
        holders.forEach(holder -> counts.put(holder.titleKey(), holder.counts()));
        return categories.all().stream()
                .map(row -> new CategoryDetails(
                        row.slug(), row.parent(), row.name(), row.position(), of(row.slug(), counts), row.version()))
                .toList();
    }

    private static Map<String, Long> of(String slug, Map<String, Map<String, Long>> counts) {
        var here = new LinkedHashMap<String, Long>();
        counts.forEach((key, bySlug) -> here.put(key, bySlug.getOrDefault(slug, 0L)));
        return here;
    }

    @Transactional(readOnly = true)
    public CategoryDetails one(String slug) {
        return all().stream()
                .filter(category -> category.slug().equals(slug))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** Adds a category as the last one below its parent. */
    public CategoryDetails add(String slug, @Nullable String parentSlug, LocalText name) {
        refuseForeign(parentSlug == null ? slug : parentSlug);
        categories.lock();
        var faults = checked(name);
        if (!slug.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            faults.add("slug", "category-slug");
        } else if (categories.find(slug).isPresent()) {
            faults.add("slug", "category-slug-taken");
        }
        if (parentSlug != null && categories.find(parentSlug).isEmpty()) {
            faults.add("parentSlug", "category-parent");
        }
        if (categories.all().size() >= MOST) {
            faults.add("slug", "category-most", MOST);
        }
        faults.refuse();
        categories.add(slug, parentSlug, tidy(name));
        tell(slug, "added");
        return one(slug);
    }

    /** Renames and moves over the version that was read; {@code position} counts from 1 and ends at the last place. */
    public CategoryDetails change(
            String slug, long version, LocalText name, @Nullable String parentSlug, int position) {
        turn(slug, version, new CategoryPlace(name, parentSlug, position));
        return one(slug);
    }

    /** Nobody else changes the tree until the transaction ends; so many changes may follow that were looked at together. */
    public void hold() {
        categories.lock();
    }

    /** The same change for whoever makes many at one instant: answers the version that the category has now. */
    public long turn(String slug, long version, CategoryPlace to) {
        categories.lock();
        var row = categories.find(slug).orElseThrow(Refusal::notFound);
        if (row.version() != version) {
            throw Refusal.stale();
        }
        var parentSlug = to.parentSlug();
        refuseForeign(slug);
        if (parentSlug != null && !parentSlug.equals(row.parent())) {
            refuseForeign(parentSlug);
        }
        var faults = checked(to.name());
        if (parentSlug != null && categories.find(parentSlug).isEmpty()) {
            faults.add("parentSlug", "category-parent");
        }
        if (parentSlug != null && isBelow(parentSlug, slug)) {
            faults.add("parentSlug", "category-circle");
        }
        faults.refuse();
        if (!categories.save(slug, version, parentSlug, tidy(to.name()))) {
            throw Refusal.stale();
        }
        arrange(slug, parentSlug, to.position());
        tell(slug, Objects.equals(parentSlug, row.parent()) ? "changed" : "moved");
        return version + 1;
    }

    /** A name as it would be kept, for whoever notes a change that is made later; refused where it does not fit. */
    public LocalText accepted(LocalText name) {
        checked(name).refuse();
        return tidy(name);
    }

    private boolean isBelow(String slug, String above) {
        for (var at = slug; at != null; ) {
            if (at.equals(above)) {
                return true;
            }
            at = categories.find(at).map(Categories.Row::parent).orElse(null);
        }
        return false;
    }

    private void arrange(String slug, @Nullable String parentSlug, int position) {
        var siblings = new ArrayList<>(categories.all().stream()
                .filter(row ->
                        Objects.equals(row.parent(), parentSlug) && !row.slug().equals(slug))
                .map(Categories.Row::slug)
                .toList());
        siblings.add(Math.clamp(position - 1L, 0, siblings.size()), slug);
        for (int i = 0; i < siblings.size(); i++) {
            categories.place(siblings.get(i), i + 1);
        }
    }

    public void delete(String slug, long version) {
        categories.lock();
        var row = categories.find(slug).orElseThrow(Refusal::notFound);
        if (row.version() != version) {
            throw Refusal.stale();
        }
        refuseForeign(slug);
        if (categories.all().stream().anyMatch(one -> slug.equals(one.parent()))) {
            throw Refusal.conflict("category-has-branches");
        }
        categories.lockFiling();
        if (holders.stream().anyMatch(holder -> holder.counts().getOrDefault(slug, 0L) > 0)) {
            throw Refusal.conflict("category-in-use");
        }
        categories.delete(slug);
        tell(slug, "deleted");
    }

    /** Whose rights are narrowed to some categories sees the whole tree and changes those alone. */
    private void refuseForeign(String slug) {
        if (!staff.covers(slug)) {
            throw Refusal.forbidden("category-foreign");
        }
    }

    private static Faults checked(LocalText name) {
        return new Faults()
                .text("name.ko", PlainText.tidyOrNull(name.ko()), NAME)
                .optionalText("name.en", PlainText.tidyOrNull(name.en()), NAME);
    }

    private static LocalText tidy(LocalText name) {
        var english = PlainText.tidyOrNull(name.en());
        return new LocalText(PlainText.tidy(name.ko()), english == null || english.isEmpty() ? null : english);
    }

    private void tell(String slug, String verb) {
        changes.tell("category");
        // Pages show names and order of categories: they are drawn anew like those of entries
        changes.tell("faq");
        events.publishEvent(new CategoryChanged(slug, verb));
    }
}
