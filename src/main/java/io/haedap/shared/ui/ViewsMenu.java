package io.haedap.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;

/** The views that people saved of a list: opens them, keeps the filters of now under a name, drops them. */
public final class ViewsMenu extends MenuBar {

    /** One saved view; {@code droppable} where this person may drop it. */
    public record View(
            String id, String name, String query, boolean shared, boolean own, String owner, boolean droppable) {}

    /** Where views are kept, and what the list shows now. */
    public interface Shelf {
        List<View> views();

        void keep(String name, boolean shared);

        void drop(View view);

        void open(View view);
    }

    private final Shelf shelf;
    private final MenuItem root;

    public ViewsMenu(Shelf shelf) {
        this.shelf = shelf;
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("views-menu");
        var words = new Div(Icons.STAR.create(), new Span(getTranslation("shared.views")));
        words.addClassName("menu-words");
        root = addItem(words);
        draw();
    }

    private void draw() {
        var menu = root.getSubMenu();
        menu.removeAll();
        for (var view : shelf.views()) {
            var name = view.shared()
                    ? getTranslation("shared.views.shared", view.name(), view.own() ? "" : view.owner())
                    : view.name();
            menu.addItem(name, _ -> shelf.open(view));
        }
        if (!menu.getItems().isEmpty()) {
            menu.addSeparator();
        }
        menu.addItem(getTranslation("shared.views.keep"), _ -> ask());
        dropping(menu);
    }

    private void dropping(SubMenu menu) {
        var droppable = shelf.views().stream().filter(View::droppable).toList();
        if (droppable.isEmpty()) {
            return;
        }
        var drop = menu.addItem(getTranslation("shared.views.drop")).getSubMenu();
        droppable.forEach(view -> drop.addItem(
                view.name(),
                _ -> Refusals.attempt(() -> {
                    shelf.drop(view);
                    draw();
                    Toasts.done(getTranslation("shared.views.dropped", view.name()));
                })));
    }

    private void ask() {
        var name = new TextField(getTranslation("shared.views.name"));
        name.setMaxLength(60);
        name.setWidthFull();
        name.focus();
        var shared = new Checkbox(getTranslation("shared.views.share"));
        var dialog = new Dialog(getTranslation("shared.views.keep"));
        var keep = new Button(getTranslation("shared.save"), _ -> {
            if (Refusals.attempt(Map.of("name", name), () -> shelf.keep(name.getValue(), shared.getValue()))) {
                dialog.close();
                draw();
                Toasts.done(getTranslation("shared.views.kept", name.getValue()));
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(name, shared);
        fields.addClassName("form");
        dialog.add(fields);
        dialog.getFooter().add(new Button(getTranslation("shared.cancel"), _ -> dialog.close()), keep);
        dialog.open();
    }
}
