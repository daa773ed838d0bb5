package io.haedap.inquiry.question;

import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.shared.LocalText;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What categories ask, as everybody may read it who wants to ask something. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class QuestionReader {

    private final CategoryForms forms;
    private final CategoryTree tree;
    private final FormStore store;

    QuestionReader(CategoryForms forms, CategoryTree tree, FormStore store) {
        this.forms = forms;
        this.tree = tree;
        this.store = store;
    }

    /** What is asked of an inquiry of that category; nothing where there is no such category. */
    public AskedForm of(String category) {
        return forms.of(category);
    }

    /** The same for whoever named it in an address. */
    public AskedForm one(String category) {
        var form = forms.all().get(category);
        if (form == null) {
            throw Refusal.notFound();
        }
        return form;
    }

    /** By category, parents before their children. */
    public Map<String, AskedForm> all() {
        return forms.all();
    }

    /** What a question of that name asked that is asked no more: whoever still answers it had an older form. */
    public Optional<LocalText> wasAsked(String category, String slug) {
        if (!PlainText.isStorable(slug) || !PlainText.isStorable(category)) {
            return Optional.empty();
        }
        var above = new ArrayList<>(List.of(category));
        for (int i = 0; i < above.size() && i < 20; i++) {
            tree.find(above.get(i)).map(Category::parentSlug).ifPresent(above::add);
        }
        return store.wasAsked(above, slug);
    }
}
