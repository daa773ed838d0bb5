package io.haedap.faq.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import io.haedap.faq.ImportReport;
import io.haedap.faq.transfer.HelpCentreReport;
import io.haedap.shared.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** The figures, the lines that were left out, and those that came in but not quite whole. */
class ImportOutcome extends Div {

    private static final int SHOWN = 100;

    ImportOutcome(HelpCentreReport whole, String headingKey) {
        var report = whole.done();
        addClassName("transfer-report");
        var figures = new Div(
                figure("created", report.created()),
                figure("updated", report.updated()),
                figure("unchanged", report.unchanged()),
                figure("rejected", report.rejected().size()));
        if (whole.pictures() > 0) {
            figures.add(figure("pictures", whole.pictures()));
        }
        figures.addClassName("transfer-figures");
        add(new H3(getTranslation(headingKey)), figures);
        if (!report.rejected().isEmpty()) {
            add(lines("faq.transfer.rejected.lines", report.rejected()));
        }
        if (!whole.noted().isEmpty()) {
            add(lines("faq.transfer.noted.lines", whole.noted()));
        }
    }

    private Div figure(String what, int count) {
        var number = new Span(getTranslation("faq.transfer.count", count));
        number.addClassName("transfer-number");
        var figure = new Div(new Span(getTranslation("faq.transfer." + what)), number);
        figure.addClassName("transfer-figure");
        return figure;
    }

    private Div lines(String headingKey, List<ImportReport.Rejected> lines) {
        var more = lines.size() - SHOWN;
        var part = new Div(new H4(getTranslation(headingKey, lines.size())), grid(lines));
        if (more > 0) {
            part.add(new Span(getTranslation("faq.transfer.more", more)));
        }
        part.addClassName("transfer-lines");
        return part;
    }

    private Grid<ImportReport.Rejected> grid(List<ImportReport.Rejected> lines) {
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
        grid.setItems(lines.stream().limit(SHOWN).toList());
        grid.setAllRowsVisible(true);
        return grid;
    }

    private String words(Refusal.Fault fault) {
        return fault.field() + ": "
                + getTranslation("invalid." + fault.message(), fault.arguments().toArray());
    }
}
