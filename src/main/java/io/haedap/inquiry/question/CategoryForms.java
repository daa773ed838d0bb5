package io.haedap.inquiry.question;

import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.shared.database.Kept;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What all categories ask, from memory, until somebody tells that it changed: whoever takes an inquiry in looks at it each time. */
@Component
public class CategoryForms extends Kept<Map<String, AskedForm>> {

    static final String TOPIC = "inquiry:questions";
    private static final String TREE = "category";

    private final FormStore store;
    private final CategoryTree tree;

    CategoryForms(FormStore store, CategoryTree tree) {
        super(TOPIC, TREE);
        this.store = store;
        this.tree = tree;
    }

    /** Asks nothing where there is no such category. */
    public AskedForm of(String category) {
        return Objects.requireNonNullElseGet(all().get(category), () -> AskedForm.none(category));
    }

    /** The form of each category that is there. */
    Map<String, AskedForm> all() {
        return orElse(this::read);
    }

    private Map<String, AskedForm> read() {
        var heads = new LinkedHashMap<String, FormStore.Head>();
        store.heads().forEach(head -> heads.put(head.category(), head));
        var questions = store.questions();
        var forms = new LinkedHashMap<String, AskedForm>();
        // parents come before their children
        for (var category : tree.all()) {
            forms.put(category.slug(), form(category, forms, heads.get(category.slug()), questions));
        }
        return forms;
    }

    private static AskedForm form(
            Category category,
            Map<String, AskedForm> above,
            FormStore.@Nullable Head head,
            Map<String, List<PosedQuestion>> questions) {
        var parent = category.parentSlug() == null ? null : above.get(category.parentSlug());
        var own = questions.getOrDefault(category.slug(), List.of());
        var hints = new ArrayList<>(parent == null ? List.of() : parent.hints());
        var all = new ArrayList<PosedQuestion>();
        if (parent != null) {
            // a branch that was moved may ask what is asked above it too: its own wording stands
            parent.questions().stream()
                    .filter(posed -> own.stream().noneMatch(one -> one.slug().equals(posed.slug())))
                    .forEach(all::add);
        }
        all.addAll(own);
        var rule = head == null ? IdentityRule.INHERITED : head.identity();
        if (head != null && head.hint() != null) {
            hints.add(head.hint());
        }
        return new AskedForm(
                category.slug(),
                rule == IdentityRule.NEEDED || rule == IdentityRule.INHERITED && parent != null && parent.identity(),
                List.copyOf(hints),
                List.copyOf(all));
    }
}
