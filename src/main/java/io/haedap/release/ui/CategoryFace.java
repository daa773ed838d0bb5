package io.haedap.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.haedap.category.CategoryPlace;
import io.haedap.release.BundleLine;
import io.haedap.release.HeldCategory;
import io.haedap.release.ItemOutcome;
import io.haedap.shared.ui.StateBadge;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A category in a bundle: its name, and each thing that becomes another with what it was. */
class CategoryFace implements LineFaces.Face {

    private final BundleLine line;
    private final HeldCategory held;
    private final LineFaces faces;

    CategoryFace(BundleLine line, HeldCategory held, LineFaces faces) {
        this.line = line;
        this.held = held;
        this.faces = faces;
    }

    @Override
    public String title() {
        return from().name().in(faces.language());
    }

    /** As it was when the bundle turned, or when it was gathered. */
    private CategoryPlace from() {
        var before = held.before();
        return before == null ? held.change().from() : before.place();
    }

    @Override
    public Div words() {
        var name = new Span(title());
        name.addClassName("release-item-name");
        var words = new Div(name);
        var back = line.outcome() == ItemOutcome.BACK;
        var from = back ? held.change().to() : from();
        var to = back ? from() : held.change().to();
        step(words, "name", from.name().ko(), to.name().ko());
        step(words, "english", from.name().en(), to.name().en());
        step(words, "parent", parent(from), parent(to));
        if (from.position() != to.position() || held.change().moves()) {
            step(words, "position", place(from), place(to));
        }
        return words;
    }

    private void step(Div words, String what, @Nullable String from, @Nullable String to) {
        if (Objects.equals(from, to)) {
            return;
        }
        var none = say("release.change.none");
        var label = new Span(say("release.change." + what));
        label.addClassName("t2");
        var was = new Span(from == null ? none : from);
        was.addClassName("release-was");
        var becomes = new Span(to == null ? none : to);
        becomes.addClassName("strong");
        var arrow = new Span("\u2192");
        arrow.getElement().setAttribute("aria-label", say("release.change.becomes"));
        arrow.getElement().setAttribute("role", "img");
        var step = new Div(label, was, arrow, becomes);
        step.addClassNames("xs", "release-step");
        words.add(step);
    }

    private String parent(CategoryPlace place) {
        var parent = place.parentSlug();
        return parent == null ? say("category.root") : faces.category(parent);
    }

    private static String place(CategoryPlace place) {
        return say("release.change.place", place.position());
    }

    @Override
    public Component badge() {
        return StateBadge.plain(say("release.kind.CATEGORY"), "st-draft");
    }

    @Override
    public Optional<Component> anew(boolean behind, BundleContents.Deeds deeds) {
        if (held.now() == null || !faces.mayChange()) {
            return Optional.empty();
        }
        var change = new Button(
                say(behind ? "release.action.recheck" : "release.action.edit"),
                _ -> deeds.change().accept(held));
        change.addThemeVariants(ButtonVariant.SMALL);
        return Optional.of(change);
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
