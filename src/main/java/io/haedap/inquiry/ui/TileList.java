package io.haedap.inquiry.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.UnorderedList;

/** The list within a tile of this module. */
@StyleSheet("context://console-assets/inquiry.css")
class TileList extends UnorderedList {

    TileList() {
        addClassNames("list", "tile-list");
    }
}
