package io.haedap.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.haedap.shared.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A grid that grows page by page: our lists are read by key, so there is "more below" and never a page number. */
public final class KeysetMore<T> extends Div {

    /** Reads the page after {@code cursor}, the first one for null. */
    @FunctionalInterface
    public interface Reader<T> {
        Page<T> read(@Nullable String cursor);
    }

    private final Grid<T> grid;
    private final Reader<T> reader;
    private final Supplier<? extends Component> nothing;
    private final List<T> rows = new ArrayList<>();
    private final Span count = new Span();
    private final Button more = new Button(getTranslation("shared.more"), click -> next());
    private final Div foot = new Div(count, more);
    private @Nullable Component shownEmpty;
    private @Nullable String cursor;

    /** {@code nothing} makes what is shown instead of an empty grid. */
    public KeysetMore(Grid<T> grid, Reader<T> reader, Supplier<? extends Component> nothing) {
        this.grid = grid;
        this.reader = reader;
        this.nothing = nothing;
        addClassNames("card", "keyset");
        grid.setAllRowsVisible(true);
        foot.addClassName("keyset-foot");
        count.getElement().setAttribute("role", "status");
        add(grid, foot);
    }

    /** Reads the first page anew. */
    public void reload() {
        rows.clear();
        cursor = null;
        next();
    }

    /** The rows that are shown. */
    public List<T> rows() {
        return List.copyOf(rows);
    }

    /** Rows that changed, in the places where they stand; those that are not shown are left out. */
    public void update(Collection<T> changed, Function<T, ?> key) {
        for (var row : changed) {
            for (int at = 0; at < rows.size(); at++) {
                if (key.apply(rows.get(at)).equals(key.apply(row))) {
                    rows.set(at, row);
                    grid.getListDataView().setIdentifierProvider(key::apply);
                    grid.getListDataView().refreshItem(row);
                }
            }
        }
    }

    /** What was chosen stays chosen when more is read. */
    private void next() {
        var isFirst = cursor == null;
        var page = reader.read(cursor);
        cursor = page.nextCursor();
        if (isFirst) {
            rows.addAll(page.items());
            grid.setItems(rows);
        } else {
            grid.getListDataView().addItems(page.items());
        }
        grid.recalculateColumnWidths();
        show();
    }

    private void show() {
        if (shownEmpty != null) {
            remove(shownEmpty);
            shownEmpty = null;
        }
        if (rows.isEmpty() && cursor == null) {
            shownEmpty = nothing.get();
            addComponentAsFirst(shownEmpty);
        }
        grid.setVisible(!rows.isEmpty());
        foot.setVisible(!rows.isEmpty() || cursor != null);
        more.setVisible(cursor != null);
        count.setText(getTranslation(cursor == null ? "shared.rows.all" : "shared.rows.more", rows.size()));
    }
}
