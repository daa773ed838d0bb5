package io.haedap.faq.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.faq.ImportReport;
import io.haedap.faq.transfer.HelpCentreReport;
import io.haedap.shared.Refusal;
import java.util.List;

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
        var list = new UnorderedList();
        lines.stream().limit(SHOWN).forEach(line -> list.add(item(line)));
        list.addClassName("transfer-list");
        var part = new Div(new H4(getTranslation(headingKey, lines.size())), list);
        if (more > 0) {
            part.add(new Span(getTranslation("faq.transfer.more", more)));
        }
        part.addClassName("transfer-lines");
        return part;
    }

    private ListItem item(ImportReport.Rejected line) {
        var where = new Span(getTranslation("faq.transfer.line", line.line()));
        where.addClassName("transfer-line");
        var item = new ListItem(where);
        if (line.externalId() != null) {
            var name = new Span(line.externalId());
            name.addClassName("transfer-name");
            item.add(name);
        }
        line.faults().stream().map(this::words).forEach(words -> item.add(new Div(words)));
        return item;
    }

    /** What an import itself says names its field in its words. */
    private String words(Refusal.Fault fault) {
        var words =
                getTranslation("invalid." + fault.message(), fault.arguments().toArray());
        return fault.message().startsWith("faq-import-") && !fault.field().contains(":")
                ? words
                : fault.field() + ": " + words;
    }
}
