package io.haedap.response.ui;

import com.vaadin.flow.component.UI;
import io.haedap.category.CategoryTree;
import io.haedap.response.Likeness;
import io.haedap.shared.Language;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Says why an inquiry may be about an incident. */
@Component
class LikenessWords {

    private final CategoryTree tree;

    LikenessWords(CategoryTree tree) {
        this.tree = tree;
    }

    String of(Likeness likeness) {
        var ui = UI.getCurrent();
        var reasons = new ArrayList<String>();
        var slug = likeness.category();
        if (slug != null) {
            var name = tree.find(slug)
                    .map(category -> category.name().in(Language.of(ui.getLocale())))
                    .orElse(slug);
            reasons.add(ui.getTranslation("response.reason.category", name));
        }
        if (!likeness.words().isEmpty()) {
            reasons.add(ui.getTranslation("response.reason.words", String.join(", ", likeness.words())));
        }
        return String.join(" · ", reasons);
    }
}
