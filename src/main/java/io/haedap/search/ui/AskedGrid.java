package io.haedap.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.haedap.search.insight.AskedList;
import io.haedap.search.insight.AskedWords;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;

/** Words with what became of them, as lines; on a phone each line is a card that says all of it. */
class AskedGrid extends Grid<AskedWords> {

    private final Function<AskedWords, List<AskedSteps.Step>> doing;
    private final List<Column<AskedWords>> wide;
    private final Column<AskedWords> clicks;
    private final Column<AskedWords> times;
    private AskedList list = AskedList.FREQUENT;
    private boolean phone;

    AskedGrid(Function<AskedWords, List<AskedSteps.Step>> doing) {
        this.doing = doing;
        addThemeVariants(GridVariant.NO_BORDER);
        addClassName("asked-grid");
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(this::about)
                .setHeader(getTranslation("search.insight.column.words"))
                .setFlexGrow(1)
                .setWidth("200px");
        times = figure(row -> number(loudness(row)));
        var results = figure(this::results).setHeader(getTranslation("search.insight.column.results"));
        clicks = figure(this::clicks).setHeader(getTranslation("search.insight.column.clicks"));
        var last = figure(this::day).setHeader(getTranslation("search.insight.column.last"));
        var steps = addComponentColumn(this::steps)
                .setHeader(getTranslation("search.insight.column.steps"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        wide = List.of(times, results, clicks, last, steps);
        addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            page.executeJs("return window.innerWidth").then(Integer.class, this::fit);
            var listening = page.addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
            addDetachListener(detached -> {
                listening.remove();
                detached.unregisterListener();
            });
        });
    }

    /** The list that the next rows are of. */
    void show(AskedList shown) {
        list = shown;
        times.setHeader(getTranslation(
                shown == AskedList.MISSED ? "search.insight.column.missed" : "search.insight.column.times"));
        columns();
    }

    private Column<AskedWords> figure(Function<AskedWords, String> words) {
        return addColumn(words::apply)
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(_ -> "num");
    }

    private void fit(int width) {
        if (width < 760 != phone) {
            phone = !phone;
            columns();
            getDataProvider().refreshAll();
        }
    }

    private void columns() {
        wide.forEach(column -> column.setVisible(!phone));
        clicks.setVisible(!phone && list == AskedList.FREQUENT);
    }

    private Component about(AskedWords row) {
        var english = row.language() == Language.EN;
        var address = (english ? "/en" : "") + "/search?q=" + URLEncoder.encode(row.words(), StandardCharsets.UTF_8);
        var link = new Anchor(address, row.words(), AnchorTarget.BLANK);
        link.addClassNames("cut", "row-link");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("lang", row.language().tag());
        link.getElement().setAttribute("title", getTranslation("search.insight.results", row.words()));
        var head = new Div(link);
        head.addClassName("row");
        if (english) {
            head.add(badge("shared.language.en"));
        }
        if (row.hidden() && list == AskedList.FREQUENT) {
            head.add(badge("search.insight.badge.hidden"));
        }
        if (row.found() && list == AskedList.MISSED) {
            head.add(badge("search.insight.badge.found"));
        }
        var about = new Div(head);
        about.addClassName("asked-about");
        if (phone) {
            var facts = new Paragraph(facts(row));
            facts.addClassNames("xs", "t3", "num");
            about.add(facts, steps(row));
        }
        return about;
    }

    private Span badge(String key) {
        var badge = new Span(getTranslation(key));
        badge.addClassNames("badge", "plain", "st-draft");
        return badge;
    }

    private String facts(AskedWords row) {
        var facts = getTranslation("search.insight.facts." + list, loudness(row), results(row), day(row));
        return list == AskedList.FREQUENT
                ? facts + " \u00b7 " + getTranslation("search.insight.column.clicks") + " " + clicks(row)
                : facts;
    }

    /** Those of now; how many readers saw last is said where it differs. */
    private String results(AskedWords row) {
        return row.results() == row.resultsNow()
                ? number(row.resultsNow())
                : getTranslation("search.insight.results.changed", row.resultsNow(), row.results());
    }

    private long loudness(AskedWords row) {
        return list == AskedList.MISSED ? row.missed() : row.times();
    }

    private String clicks(AskedWords row) {
        var mean = row.clicks().meanRank();
        return mean == null
                ? "\u2013"
                : getTranslation("search.insight.clicked", (double) row.clicks().total() / row.times(), mean);
    }

    private String number(long figure) {
        return getTranslation("search.insight.number", figure);
    }

    private String day(AskedWords row) {
        return DateTimeFormatter.ofLocalizedPattern("MMMd")
                .withLocale(getLocale())
                .format(row.lastDay().atStartOfDay(Times.ZONE));
    }

    private Div steps(AskedWords row) {
        var buttons = new Div();
        buttons.addClassName("row");
        for (var step : doing.apply(row)) {
            var words = getTranslation(step.key());
            var button = new Button(words, step.icon().create(), _ -> Refusals.attempt(step.deed()));
            button.addThemeVariants(ButtonVariant.SMALL);
            if (buttons.getComponentCount() > 0) {
                button.addThemeVariants(ButtonVariant.TERTIARY);
            }
            button.setAriaLabel(words + ": " + row.words());
            buttons.add(button);
        }
        return buttons;
    }
}
