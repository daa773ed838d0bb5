package io.haedap.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;

/** Hides columns that a phone has no room for; what they say stands in the row's own screen. */
public final class Narrow {

    private static final int PHONE = 700;

    private Narrow() {}

    /** Shows these columns on wide windows only. */
    public static void hide(Component owner, Grid.Column<?>... columns) {
        owner.addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            page.executeJs("return window.innerWidth").then(Integer.class, width -> show(columns, width));
            var listening = page.addBrowserWindowResizeListener(resized -> show(columns, resized.getWidth()));
            owner.addDetachListener(detached -> {
                listening.remove();
                detached.unregisterListener();
            });
        });
    }

    private static void show(Grid.Column<?>[] columns, int width) {
        List.of(columns).forEach(column -> column.setVisible(width >= PHONE));
    }
}
