package io.haedap.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Chooses the columns of a list. */
public final class ColumnsMenu<C extends Enum<C>> extends MenuBar {

    /** {@code titleKey} names each column in the bundles; {@code listener} hears which are chosen after each choice. */
    public ColumnsMenu(
            String label, Class<C> columns, Function<C, String> titleKey, Set<C> chosen, Consumer<Set<C>> listener) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        var now = EnumSet.noneOf(columns);
        now.addAll(chosen);
        var words = new Div(Icons.GEAR.create(), new Span(label));
        words.addClassName("menu-words");
        var root = addItem(words);
        for (var column : columns.getEnumConstants()) {
            var item = root.getSubMenu().addItem(getTranslation(titleKey.apply(column)), click -> {
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
