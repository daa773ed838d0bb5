package io.haedap.inquiry.question;

import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import io.haedap.shared.database.Changes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets what a category asks, as a whole: its questions in their order, its hint, and whether identity is checked. A question that is
 * worded anew or left out keeps the answers it had; the next form asks what stands here then.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('category:write')")
public class QuestionDesk {

    private final FormStore store;
    private final CategoryTree tree;
    private final CurrentStaff staff;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    QuestionDesk(
            FormStore store, CategoryTree tree, CurrentStaff staff, Changes changes, ApplicationEventPublisher events) {
        this.store = store;
        this.tree = tree;
        this.staff = staff;
        this.changes = changes;
        this.events = events;
    }

    /** Of all categories, parents before their children; those that ask nothing too. */
    @Transactional(readOnly = true)
    public List<CategoryForm> all() {
        return tree.all().stream().map(category -> form(category.slug())).toList();
    }

    /** What the category itself asks, without those above it. */
    @Transactional(readOnly = true)
    public CategoryForm one(String category) {
        known(category);
        return form(category);
    }

    /** The version that a change must name. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public long version(String category) {
        return one(category).version();
    }

    /** Over the version that was read. */
    public CategoryForm change(CategoryForm typed) {
        var category = known(typed.categorySlug());
        if (!staff.covers(category.slug())) {
            throw Refusal.forbidden("category-foreign");
        }
        var before = form(category.slug());
        if (before.version() != typed.version()) {
            throw Refusal.stale();
        }
        // what it asks already it may go on asking, wherever its branch was moved to
        var own = before.questions().stream().map(Question::slug).collect(Collectors.toSet());
        var around = around(category);
        var elsewhere = store.questions().values().stream()
                .flatMap(List::stream)
                .filter(posed -> around.contains(posed.category()))
                .map(PosedQuestion::slug)
                .filter(slug -> !own.contains(slug))
                .collect(Collectors.toSet());
        var form = QuestionRules.accepted(typed, elsewhere);
        try {
            if (!store.save(form)) {
                throw Refusal.stale();
            }
        } catch (DuplicateKeyException somebodyWasFaster) {
            throw Refusal.stale();
        }
        changes.tell(CategoryForms.TOPIC);
        events.publishEvent(new QuestionsChanged(
                category.slug(), form.identity(), form.questions().size()));
        return form(category.slug());
    }

    /** All above the category and all below it. */
    private List<String> around(Category category) {
        var around = new ArrayList<>(tree.branch(category.slug()));
        around.remove(category.slug());
        Optional<Category> at = above(category);
        while (at.isPresent() && !around.contains(at.get().slug())) {
            around.add(at.get().slug());
            at = above(at.get());
        }
        return around;
    }

    private Optional<Category> above(Category category) {
        return Optional.ofNullable(category.parentSlug()).flatMap(tree::find);
    }

    private Category known(String category) {
        return Optional.of(category)
                .filter(PlainText::isStorable)
                .flatMap(tree::find)
                .orElseThrow(Refusal::notFound);
    }

    private CategoryForm form(String category) {
        return store.head(category)
                .map(head -> new CategoryForm(
                        category,
                        head.identity(),
                        head.hint(),
                        store.questions(category).stream()
                                .map(PosedQuestion::question)
                                .toList(),
                        head.version()))
                .orElseGet(() -> CategoryForm.none(category));
    }
}
