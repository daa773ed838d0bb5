package io.haedap.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Lines in columns that the person chose, beside a first one that is always there; on a phone with one of them alone. */
public class ColumnsGrid<T, C extends Enum<C>> extends Grid<T> {

    private static final int PHONE = 760;

    private final Class<C> kind;
    private final C onPhone;
    private final Map<C, Column<T>> columns;
    private Set<C> chosen;
    private boolean phone;

    /** {@code selectable} lets lines be chosen for deeds. */
    protected ColumnsGrid(Class<C> kind, C onPhone, boolean selectable) {
        this.kind = kind;
        this.onPhone = onPhone;
        this.columns = new EnumMap<>(kind);
        this.chosen = EnumSet.allOf(kind);
        addThemeVariants(GridVariant.NO_BORDER);
        if (selectable) {
            var selection = (GridMultiSelectionModel<T>) setSelectionMode(SelectionMode.MULTI);
            selection.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.VISIBLE);
            selection.setDragSelect(true);
        } else {
            setSelectionMode(SelectionMode.NONE);
        }
        addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            page.executeJs("return window.innerWidth").then(Integer.class, this::fit);
            var listening = page.addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
            addDetachListener(detached -> {
                listening.remove();
                detached.unregisterListener();
            });
        });
    }

    /** All that can be chosen; {@code titleKey} names each in the bundles. */
    protected final void columns(Function<C, String> titleKey, BiFunction<C, T, Component> cell) {
        for (var column : kind.getEnumConstants()) {
            columns.put(
                    column,
                    addComponentColumn(row -> cell.apply(column, row))
                            .setHeader(getTranslation(titleKey.apply(column)))
                            .setAutoWidth(true)
                            .setFlexGrow(0));
        }
    }

    private void fit(int width) {
        phone = width < PHONE;
        choose(chosen);
    }

    /** Shows these. */
    public final void choose(Set<C> wanted) {
        chosen = wanted.isEmpty() ? EnumSet.noneOf(kind) : EnumSet.copyOf(wanted);
        columns.forEach((column, part) -> part.setVisible(phone ? column == onPhone : chosen.contains(column)));
        var beside = columns.get(onPhone);
        if (beside != null) {
            fit(beside, phone);
            recalculateColumnWidths();
        }
    }

    /** How wide the one is that a phone shows. */
    protected void fit(Column<T> beside, boolean isPhone) {}

    protected static Span number(String text) {
        var span = text(text);
        span.addClassName("num");
        return span;
    }

    protected static Span text(String text) {
        var span = new Span(text);
        span.addClassName("cut");
        return span;
    }
}
