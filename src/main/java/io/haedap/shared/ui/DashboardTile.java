package io.haedap.shared.ui;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;

/** A tile of the home screen. Features implement it as a bean; the home screen shows those whose right the person has. */
public interface DashboardTile {

    /** The three columns 5 : 4 : 3; deadlines top left, outage top right. */
    enum Column {
        WIDE,
        MIDDLE,
        NARROW
    }

    /** Key of the tile's name in the module's bundle. */
    String titleKey();

    Column column();

    /** The place from the top within the column. */
    int order();

    /** The right that is needed to see it. */
    String right();

    /** What it shows now; made anew at each visit, in the visitor's transaction-free thread. */
    Component content();

    /** A few words beside the name, such as a count; null for none. */
    default @Nullable String context() {
        return null;
    }

    /** The one way onward, a path relative to the console; null for none. */
    default @Nullable String path() {
        return null;
    }

    /** Key of the words of the way onward. */
    default String pathKey() {
        return "shared.tile.open";
    }
}
