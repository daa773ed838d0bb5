package io.haedap.category.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.haedap.category.CategoryDesk;
import io.haedap.category.CategoryDetails;
import io.haedap.people.Rights;
import io.haedap.shared.LocalText;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The category tree: names, order and branches, changed at once and seen at once by all. */
@Route("categories")
@Menu(title = "category.menu", order = 105, icon = "menu")
@RolesAllowed(Rights.CATEGORY_WRITE)
@StyleSheet("context://console-assets/category.css")
class CategoryView extends Screen implements AfterNavigationObserver, CategoryBranches.Guide {

    private final CategoryDesk desk;
    private final CategoryBranches branches = new CategoryBranches(this);
    private List<CategoryDetails> all = List.of();

    CategoryView(CategoryDesk desk) {
        super("category.menu");
        this.desk = desk;
        var add = new Button(getTranslation("category.add"), Icons.PLUS.create(), _ -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        actions(add);
        var hint = new Paragraph(getTranslation("category.hint"));
        hint.addClassNames("t2", "category-hint");
        var card = new Div(hint, branches);
        card.addClassNames("card", "category-card");
        add(card);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        reload(null);
    }

    private void reload(@Nullable String moved) {
        all = desk.all();
        branches.show(all, moved);
        beside(getTranslation("shared.rows.all", all.size()));
    }

    private void add() {
        new CategoryDialog(null, all, (slug, parent, name) -> {
                    desk.add(slug, parent, name);
                    reload(slug);
                })
                .open();
    }

    @Override
    public void rename(CategoryDetails category) {
        var parents = all.stream()
                .filter(one -> !branches.isBelow(one.slug(), category.slug()))
                .toList();
        new CategoryDialog(category, parents, (slug, parent, name) -> {
                    change(
                            category,
                            name,
                            parent,
                            sameParent(category, parent) ? category.position() : Integer.MAX_VALUE);
                    reload(slug);
                })
                .open();
    }

    private static boolean sameParent(CategoryDetails category, @Nullable String parent) {
        return Objects.equals(category.parentSlug(), parent);
    }

    @Override
    public void move(CategoryDetails category, @Nullable String parent, int position) {
        Refusals.attempt(() -> {
            change(category, category.name(), parent, position);
            reload(category.slug());
            Toasts.done(getTranslation("category.moved"));
        });
    }

    private void change(CategoryDetails category, LocalText name, @Nullable String parent, int position) {
        desk.change(category.slug(), category.version(), name, parent, position);
    }

    @Override
    public void delete(CategoryDetails category) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("category.delete.title"));
        dialog.setText(getTranslation("category.delete.text", category.name().ko()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shared.cancel"));
        dialog.setConfirmText(getTranslation("category.delete"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(_ -> Refusals.attempt(() -> {
            desk.delete(category.slug(), category.version());
            reload(null);
        }));
        dialog.open();
    }
}
