package io.haedap.faq.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.haedap.faq.ImportReport;
import io.haedap.shared.Refusal;
import java.util.stream.Collectors;

/** Four figures and the lines that were left out. */
class ImportOutcome extends Div {

    private static final int SHOWN = 100;

    ImportOutcome(ImportReport report, String headingKey) {
        addClassName("transfer-report");
        var figures = new Div(
                figure("created", report.created()),
                figure("updated", report.updated()),
                figure("unchanged", report.unchanged()),
                figure("rejected", report.rejected().size()));
        figures.addClassName("transfer-figures");
        add(new H3(getTranslation(headingKey)), figures);
        if (!report.rejected().isEmpty()) {
            add(rejected(report));
        }
    }

    private Div figure(String what, int count) {
        var number = new Span(getTranslation("faq.transfer.count", count));
        number.addClassName("transfer-number");
        var figure = new Div(new Span(getTranslation("faq.transfer." + what)), number);
        figure.addClassName("transfer-figure");
        return figure;
    }

    private Grid<ImportReport.Rejected> rejected(ImportReport report) {
        var grid = new Grid<ImportReport.Rejected>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.addColumn(ImportReport.Rejected::line)
                .setHeader(getTranslation("faq.transfer.line"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(line -> line.externalId() == null ? "–" : line.externalId())
                .setHeader(getTranslation("faq.transfer.externalId"))
                .setFlexGrow(1);
        grid.addColumn(line -> line.faults().stream().map(this::words).collect(Collectors.joining(" · ")))
                .setHeader(getTranslation("faq.transfer.reason"))
                .setFlexGrow(3);
        grid.setItems(report.rejected().stream().limit(SHOWN).toList());
        grid.setAllRowsVisible(true);
        return grid;
    }

    private String words(Refusal.Fault fault) {
        return fault.field() + ": "
                + getTranslation("invalid." + fault.message(), fault.arguments().toArray());
    }
}
