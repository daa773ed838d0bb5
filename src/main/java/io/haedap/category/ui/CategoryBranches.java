package io.haedap.category.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.category.CategoryDetails;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Icons;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tree as nested lists. Lines are moved by dragging one onto another, below which it then lies, or with the buttons: up and
 * down among siblings, in below the one above, out beside the parent.
 */
class CategoryBranches extends Div {

    /** What a line asks for. */
    interface Guide {
        void rename(CategoryDetails category);

        void move(CategoryDetails category, @Nullable String parent, int position);

        void delete(CategoryDetails category);
    }

    private final Guide guide;
    private List<CategoryDetails> all = List.of();
    private @Nullable String moved;

    CategoryBranches(Guide guide) {
        this.guide = guide;
        addClassName("category-tree");
    }

    /** {@code focused} keeps the keyboard where it was after a move. */
    void show(List<CategoryDetails> categories, @Nullable String focused) {
        all = categories;
        moved = focused;
        removeAll();
        add(list(null));
    }

    boolean isBelow(String slug, String above) {
        for (var at = slug; at != null; at = parent(at)) {
            if (at.equals(above)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String parent(String slug) {
        return find(slug).map(CategoryDetails::parentSlug).orElse(null);
    }

    private Optional<CategoryDetails> find(String slug) {
        return all.stream().filter(one -> one.slug().equals(slug)).findFirst();
    }

    private List<CategoryDetails> below(@Nullable String parent) {
        return all.stream()
                .filter(one -> Objects.equals(one.parentSlug(), parent))
                .toList();
    }

    private UnorderedList list(@Nullable String parent) {
        var list = new UnorderedList();
        var siblings = below(parent);
        for (int i = 0; i < siblings.size(); i++) {
            var category = siblings.get(i);
            var item = new ListItem(line(category, siblings, i));
            if (!below(category.slug()).isEmpty()) {
                item.add(list(category.slug()));
            }
            list.add(item);
        }
        return list;
    }

    private Div line(CategoryDetails category, List<CategoryDetails> siblings, int at) {
        var title = category.name().in(Language.of(getLocale()));
        var name = new Span(title);
        name.addClassNames("category-name", "cut");
        var slug = new Span(category.slug());
        slug.addClassNames("xs", "t3", "cut");
        var counts = new Span(category.counts().entrySet().stream()
                .map(count -> getTranslation(count.getKey(), count.getValue()))
                .collect(Collectors.joining(" · ")));
        counts.addClassNames("xs", "t2", "num");
        var words = new Div(name, slug, counts);
        words.addClassName("category-words");
        var line = new Div(words, buttons(category, title, siblings, at));
        line.addClassName("category-line");
        DragSource.create(line).setDragData(category);
        DropTarget.create(line)
                .addDropListener(drop -> drop.getDragData().ifPresent(dragged -> {
                    if (dragged instanceof CategoryDetails other && !isBelow(category.slug(), other.slug())) {
                        guide.move(other, category.slug(), Integer.MAX_VALUE);
                    }
                }));
        return line;
    }

    private Div buttons(CategoryDetails category, String title, List<CategoryDetails> siblings, int at) {
        var parent = category.parentSlug();
        var up = button(Icons.ARROWUP, "up", title, () -> guide.move(category, parent, at));
        up.setEnabled(at > 0);
        var down = button(Icons.DOWN, "down", title, () -> guide.move(category, parent, at + 2));
        down.setEnabled(at < siblings.size() - 1);
        var in = button(
                Icons.RIGHT,
                "in",
                title,
                () -> guide.move(category, siblings.get(at - 1).slug(), Integer.MAX_VALUE));
        in.setEnabled(at > 0);
        var above = parent == null ? Optional.<CategoryDetails>empty() : find(parent);
        var out = button(
                Icons.BACK,
                "out",
                title,
                () -> above.ifPresent(one -> guide.move(category, one.parentSlug(), one.position() + 1)));
        out.setEnabled(above.isPresent());
        var delete = button(Icons.CLOSE, "delete", title, () -> guide.delete(category));
        delete.setEnabled(below(category.slug()).isEmpty()
                && category.counts().values().stream().allMatch(count -> count == 0));
        var buttons =
                new Div(up, down, out, in, button(Icons.EDIT, "rename", title, () -> guide.rename(category)), delete);
        buttons.addClassName("category-buttons");
        if (category.slug().equals(moved)) {
            (up.isEnabled() ? up : down).focus();
        }
        return buttons;
    }

    private Button button(Icons icon, String key, String title, Runnable deed) {
        var label = getTranslation("category.button." + key, title);
        var button = new Button(icon.create(), _ -> deed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }
}
