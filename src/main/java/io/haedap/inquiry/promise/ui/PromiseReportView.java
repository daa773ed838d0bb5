package io.haedap.inquiry.promise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.haedap.category.CategoryTree;
import io.haedap.inquiry.promise.PromiseReport;
import io.haedap.people.Rights;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was promised against what was kept, by week, queue, category or priority; the address holds what is asked for. */
@Route("reports/promises")
@Menu(title = "inquiry.promise.report", order = 16, icon = "chart")
@RolesAllowed(Rights.REPORT_READ)
@StyleSheet("context://console-assets/promise.css")
class PromiseReportView extends Screen implements AfterNavigationObserver {

    private final PromiseReport report;
    private final PolicyWords words;
    private final DatePicker from = new DatePicker(getTranslation("inquiry.promise.report.from"));
    private final DatePicker until = new DatePicker(getTranslation("inquiry.promise.report.until"));
    private final Select<PromiseReport.By> by = new Select<>();
    private final Div content = new Div();
    private List<PromiseReport.Line> shown = List.of();

    PromiseReportView(PromiseReport report, CategoryTree categories, Times times) {
        super("inquiry.promise.report");
        this.report = report;
        this.words = new PolicyWords(report.queueNames(), categories.all(), Map.of());
        by.setLabel(getTranslation("inquiry.promise.report.by"));
        by.setItems(PromiseReport.By.values());
        by.setItemLabelGenerator(one -> getTranslation("inquiry.promise.report.by." + one));
        by.setValue(PromiseReport.By.WEEK);
        until.setValue(times.today());
        from.setValue(times.today().minusWeeks(4).plusDays(1));
        from.setLocale(getLocale());
        until.setLocale(getLocale());
        var filter = new Div(from, until, by);
        filter.addClassName("promise-filter");
        var hint = new Paragraph(getTranslation("inquiry.promise.report.hint"));
        hint.addClassNames("t2", "xs");
        var card = new Div(filter, hint, content);
        card.addClassNames("card", "promise-report");
        add(card);
        var csv = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    var bytes = PromiseReport.table(shown).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "promises.csv", "text/csv;charset=utf-8", bytes.length);
                }),
                getTranslation("inquiry.promise.report.csv"));
        csv.addClassName("button-link");
        actions(csv);
        from.addValueChangeListener(change -> asked(change.isFromClient()));
        until.addValueChangeListener(change -> asked(change.isFromClient()));
        by.addValueChangeListener(change -> asked(change.isFromClient()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = event.getLocation().getQueryParameters();
        day(address, "from").ifPresent(from::setValue);
        day(address, "until").ifPresent(until::setValue);
        address.getSingleParameter("by")
                .flatMap(typed -> Arrays.stream(PromiseReport.By.values())
                        .filter(one -> one.name().equals(typed.toUpperCase(Locale.ROOT)))
                        .findFirst())
                .ifPresent(by::setValue);
        draw();
    }

    private static java.util.Optional<LocalDate> day(QueryParameters address, String name) {
        return address.getSingleParameter(name).flatMap(typed -> {
            try {
                return java.util.Optional.of(LocalDate.parse(typed));
            } catch (DateTimeException _) {
                return java.util.Optional.empty();
            }
        });
    }

    private void asked(boolean byHand) {
        if (!byHand || from.getValue() == null || until.getValue() == null) {
            return;
        }
        var address = Map.of(
                "from", from.getValue().toString(),
                "until", until.getValue().toString(),
                "by", by.getValue().name().toLowerCase(Locale.ROOT));
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        new com.vaadin.flow.router.Location("reports/promises", QueryParameters.simple(address))));
        draw();
    }

    private void draw() {
        Refusals.attempt(Map.of("until", until), () -> {
            shown = report.of(by.getValue(), from.getValue(), until.getValue());
            content.removeAll();
            content.add(
                    shown.isEmpty()
                            ? new EmptyState(
                                    Icons.CLOCK,
                                    getTranslation("inquiry.promise.report.none"),
                                    getTranslation("inquiry.promise.report.none.hint"),
                                    null)
                            : table());
        });
    }

    private Component table() {
        var table = new NativeTable();
        table.getElement().setAttribute("aria-label", getTranslation("inquiry.promise.report"));
        var head = new NativeTableRow();
        head.add(
                header("inquiry.promise.report.by." + by.getValue(), false),
                header("inquiry.promise.report.clock", false));
        List.of("kept", "missed", "share", "median", "p90", "dropped")
                .forEach(column -> head.add(header("inquiry.promise.report." + column, true)));
        table.getHead().add(head);
        for (var line : shown) {
            var row = new NativeTableRow();
            row.add(
                    cell(thing(line), false),
                    cell(getTranslation("inquiry.promise.clock." + line.kind()), false),
                    cell(String.valueOf(line.kept()), true),
                    cell(String.valueOf(line.missed()), true),
                    cell(line.keptPercent() == null ? "\u2013" : line.keptPercent() + "%", true),
                    cell(minutes(line.medianMinutes()), true),
                    cell(minutes(line.p90Minutes()), true),
                    cell(String.valueOf(line.dropped()), true));
            table.getBody().add(row);
        }
        var scroll = new Div(table);
        scroll.addClassName("promise-scroll");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", getTranslation("inquiry.promise.report"));
        return scroll;
    }

    private String thing(PromiseReport.Line line) {
        return switch (by.getValue()) {
            case WEEK -> getTranslation("inquiry.promise.report.week", line.thing());
            case QUEUE -> words.queue(line.thing());
            case CATEGORY -> words.category(line.thing());
            case PRIORITY -> getTranslation("inquiry.priority." + line.thing());
        };
    }

    private static String minutes(@Nullable Double minutes) {
        return minutes == null ? "\u2013" : DeadlineWords.length(java.math.BigDecimal.valueOf(minutes));
    }

    private Component header(String key, boolean isNumber) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        cell.setClassName("n", isNumber);
        return cell;
    }

    private static Component cell(String text, boolean isNumber) {
        var cell = new NativeTableCell(text);
        cell.setClassName("n", isNumber);
        return cell;
    }
}
