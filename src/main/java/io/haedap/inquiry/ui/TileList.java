package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import io.haedap.inquiry.InquiryRow;

/** The list within a tile of this module. */
@StyleSheet("context://console-assets/inquiry.css")
class TileList extends UnorderedList {

    TileList() {
        addClassNames("list", "tile-list");
    }

    /** One inquiry: its state, its subject as the way to it, and what else there is to say of it. */
    void add(InquiryRow row, Component... beside) {
        var link = new RouterLink(row.subject(), InquiriesView.class, row.number());
        link.addClassNames("cut", "grow");
        var line = new ListItem(Deadlines.glyph(row.status()), link);
        line.add(beside);
        add(line);
    }
}
