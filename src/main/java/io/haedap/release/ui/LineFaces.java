package io.haedap.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.haedap.category.Category;
import io.haedap.release.BundleLine;
import io.haedap.release.HeldCategory;
import io.haedap.release.HeldFaq;
import io.haedap.release.HeldNotice;
import io.haedap.shared.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How things of each kind look in a bundle; a kind that joins does not compile until it has a face. */
class LineFaces {

    /** One item as it is drawn. */
    interface Face {

        String title();

        /** The thing, and what becomes of it. */
        Div words();

        /** How the thing stands, as long as the bundle has not turned. */
        Component badge();

        /** The button that puts it in anew; {@code behind} where the thing has moved on since. */
        Optional<Component> anew(boolean behind, BundleContents.Deeds deeds);
    }

    private final Map<String, String> categories = new HashMap<>();
    private final Language language;
    private final boolean mayChange;

    /** @param mayChange whether this person may say what categories become */
    LineFaces(List<Category> tree, Language language, boolean mayChange) {
        this.language = language;
        this.mayChange = mayChange;
        tree.forEach(one -> categories.put(one.slug(), one.name().in(language)));
    }

    Face of(BundleLine line) {
        return switch (line.held()) {
            case HeldFaq held -> TextFace.of(line, held, this);
            case HeldCategory held -> new CategoryFace(line, held, this);
            case HeldNotice held -> TextFace.of(line, held, this);
        };
    }

    Language language() {
        return language;
    }

    boolean mayChange() {
        return mayChange;
    }

    /** The name of a category, its slug where it is gone. */
    String category(String slug) {
        return categories.getOrDefault(slug, slug);
    }
}
