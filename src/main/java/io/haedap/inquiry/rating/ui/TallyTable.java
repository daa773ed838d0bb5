package io.haedap.inquiry.rating.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import io.haedap.inquiry.rating.RatingFigures;
import java.util.List;

/** Ratings of several queues or weeks, a line each. */
class TallyTable extends Section {

    private final NativeTableBody body = new NativeTableBody();

    TallyTable(String titleKey, String firstColumn) {
        addClassNames("card", "tally-table");
        var head = new NativeTableRow();
        for (var key : List.of(firstColumn, "rating.total", "rating.average", "rating.low")) {
            var cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("plain-table", "num");
        var scroll = new Div(table);
        scroll.addClassName("tally-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", getTranslation(titleKey));
        add(new Header(new H2(getTranslation(titleKey))), scroll);
    }

    void line(String name, RatingFigures.Tally tally) {
        var first = new NativeTableHeaderCell(name);
        first.getElement().setAttribute("scope", "row");
        var average = tally.average();
        var low = tally.low();
        body.add(new NativeTableRow(
                first,
                new NativeTableCell(getTranslation("rating.number", tally.total())),
                new NativeTableCell(
                        average == null ? getTranslation("rating.none") : getTranslation("rating.points", average)),
                new NativeTableCell(getTranslation("rating.number", low))));
    }
}
