package io.haedap.search.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.haedap.search.insight.InsightBoard;
import io.haedap.search.insight.SearchDay;
import io.haedap.shared.ui.Times;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

/** A bar a day: its height are the searches, its parts what came of them. The finding is its name, the figures a table below. */
class DayChart extends Section {

    private static final int HEIGHT = 132;

    private final List<SearchDay> days;
    private final long most;

    DayChart(List<SearchDay> days) {
        this.days = days;
        this.most = Math.max(
                1,
                days.stream().mapToLong(day -> day.figures().searches()).max().orElse(1));
        addClassNames("card", "day-chart");
        add(new Header(new H2(getTranslation("search.insight.chart")), legend()));
        var pad = new Div(chart(), ends(), table());
        pad.addClassName("pad");
        add(pad);
    }

    private Div legend() {
        var legend = new Div(key("answered"), key("weak"), key("none"));
        legend.addClassName("legend");
        return legend;
    }

    private Span key(String name) {
        var mark = new Span();
        mark.addClassNames("mark", name);
        mark.getElement().setAttribute("aria-hidden", "true");
        return new Span(mark, new Span(getTranslation("search.insight.chart." + name)));
    }

    private Div chart() {
        var chart = new Div();
        chart.addClassName("bars");
        chart.getElement().setAttribute("role", "img");
        chart.getElement().setAttribute("aria-label", finding());
        for (var day : days) {
            var figures = day.figures();
            var bar = new Div(
                    part("none", figures.empty()),
                    part("weak", figures.weak()),
                    part("answered", figures.searches() - figures.missed()));
            bar.addClassName("bar");
            bar.getElement().setAttribute("title", said(day));
            chart.add(bar);
        }
        var top = new Span(getTranslation("search.insight.number", most));
        top.addClassNames("top", "num");
        top.getElement().setAttribute("aria-hidden", "true");
        var whole = new Div(top, chart);
        whole.addClassName("chart");
        return whole;
    }

    private Span part(String name, long height) {
        var part = new Span();
        part.addClassName(name);
        part.getStyle().set("block-size", Math.round((double) HEIGHT * height / most) + "px");
        return part;
    }

    private String finding() {
        var sum = InsightBoard.sum(days);
        var loudest = days.stream()
                .max(Comparator.comparingLong(day -> day.figures().searches()))
                .orElseThrow();
        return getTranslation(
                "search.insight.chart.finding",
                days.size(),
                sum.searches(),
                sum.missed(),
                day(loudest.day()),
                loudest.figures().searches());
    }

    private Div ends() {
        var ends = new Div(
                new Span(day(days.getFirst().day())),
                new Span(day(days.getLast().day())));
        ends.addClassNames("ends", "num");
        ends.getElement().setAttribute("aria-hidden", "true");
        return ends;
    }

    private NativeDetails table() {
        var head = new NativeTableRow();
        for (var name : List.of("day", "searches", "answered", "weak", "none", "clicks")) {
            var cell = new NativeTableHeaderCell(getTranslation("search.insight.chart." + name));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var body = new NativeTableBody();
        for (var day : days.reversed()) {
            var figures = day.figures();
            body.add(new NativeTableRow(
                    new NativeTableCell(day(day.day())),
                    number(figures.searches()),
                    number(figures.searches() - figures.missed()),
                    number(figures.weak()),
                    number(figures.empty()),
                    number(figures.clicks().total())));
        }
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("plain-table", "num");
        var scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", getTranslation("search.insight.chart"));
        return new NativeDetails(getTranslation("search.insight.chart.table"), scroll);
    }

    private NativeTableCell number(long figure) {
        return new NativeTableCell(getTranslation("search.insight.number", figure));
    }

    private String said(SearchDay day) {
        return getTranslation(
                "search.insight.chart.day.said",
                day(day.day()),
                day.figures().searches(),
                day.figures().missed());
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedPattern("MMMd")
                .withLocale(getLocale())
                .format(day.atStartOfDay(Times.ZONE));
    }
}
