package io.haedap.faq.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.haedap.shared.ui.Icons;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** Chooses the list's columns. */
class ColumnsMenu extends MenuBar {

    ColumnsMenu(Set<FaqColumn> chosen, Consumer<Set<FaqColumn>> listener) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        var now = EnumSet.noneOf(FaqColumn.class);
        now.addAll(chosen);
        var words = new Div(Icons.GEAR.create(), new Span(getTranslation("faq.columns")));
        words.addClassName("menu-words");
        var root = addItem(words);
        for (var column : FaqColumn.values()) {
            var item = root.getSubMenu().addItem(getTranslation(column.titleKey()), click -> {
                if (click.getSource().isChecked()) {
                    now.add(column);
                } else {
                    now.remove(column);
                }
                listener.accept(now);
            });
            item.setCheckable(true);
            item.setKeepOpen(true);
            item.setChecked(now.contains(column));
        }
    }
}
