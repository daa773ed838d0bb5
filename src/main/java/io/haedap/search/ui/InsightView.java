package io.haedap.search.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.haedap.people.Rights;
import io.haedap.search.insight.AskedList;
import io.haedap.search.insight.AskedWords;
import io.haedap.search.insight.InsightBoard;
import io.haedap.shared.Language;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.KeysetMore;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What readers look for and where it leads them; period, language and list stand in the address. */
@Route("search/insight")
@RolesAllowed(Rights.SEARCH_INSIGHT)
@Menu(title = "search.insight.menu", order = 24, icon = "chart")
@StyleSheet("context://console-assets/search-insight.css")
class InsightView extends Screen implements AfterNavigationObserver {

    private static final List<Integer> PERIODS = List.of(7, 30, 90);
    private static final int PAGE = 20;

    /** What the address says; {@code language} null means both. */
    private record Chosen(int days, @Nullable Language language, AskedList list) {

        Chosen over(int otherDays) {
            return new Chosen(otherDays, language, list);
        }

        Chosen in(@Nullable Language other) {
            return new Chosen(days, other, list);
        }

        Chosen of(AskedList other) {
            return new Chosen(days, language, other);
        }
    }

    private record Choice(String words, Chosen leadsTo) {}

    private final InsightBoard board;
    private final Times times;
    private final Div periods = group("search.insight.period");
    private final Div languages = group("search.insight.language");
    private final Div lists = group("search.insight.lists");
    private final Div figures = new Div();
    private final Div charts = new Div();
    private final Paragraph hint = new Paragraph();
    private final Paragraph asked = new Paragraph();
    private final AskedGrid grid;
    private final KeysetMore<AskedWords> rows;
    private Chosen chosen = new Chosen(30, null, AskedList.FREQUENT);

    InsightView(InsightBoard board, AskedSteps steps, Times times) {
        super("search.insight.title");
        this.board = board;
        this.times = times;
        addClassName("search-insight");
        figures.addClassNames("card", "insight-figures");
        charts.addClassName("insight-charts");
        hint.addClassNames("t2", "sm");
        asked.addClassNames("t3", "xs");
        grid = new AskedGrid(row -> steps.of(row, chosen.list(), this::draw));
        rows = new KeysetMore<>(
                grid,
                cursor -> board.words(chosen.list(), board.last(chosen.days(), chosen.language()), PAGE, cursor),
                this::nothing);
        var filters = new Div(periods, languages);
        filters.addClassName("insight-filters");
        var head = new Header(new H2(getTranslation("search.insight.words")), lists);
        var words = new Section(head, hint, asked, rows);
        words.addClassName("insight-words");
        add(filters, figures, charts, words);
    }

    private Div group(String key) {
        var group = new Div();
        group.addClassName("chips");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", getTranslation(key));
        return group;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = event.getLocation().getQueryParameters();
        chosen = new Chosen(
                address.getSingleParameter("days").flatMap(InsightView::period).orElse(30),
                address.getSingleParameter("lang")
                        .filter(tag -> tag.equals("ko") || tag.equals("en"))
                        .map(Language::ofTag)
                        .orElse(null),
                address.getSingleParameter("list")
                        .flatMap(name -> Arrays.stream(AskedList.values())
                                .filter(list -> list.name().equalsIgnoreCase(name))
                                .findFirst())
                        .orElse(AskedList.FREQUENT));
        draw();
    }

    private static Optional<Integer> period(String days) {
        return PERIODS.stream().filter(one -> days.equals(String.valueOf(one))).findFirst();
    }

    private void draw() {
        chips(periods, PERIODS.stream().map(days -> choice(chosen.over(days), "search.insight.days", days)));
        chips(
                languages,
                Stream.of(
                        choice(chosen.in(null), "search.insight.language.all"),
                        choice(chosen.in(Language.KO), "shared.language.ko"),
                        choice(chosen.in(Language.EN), "shared.language.en")));
        chips(
                lists,
                Arrays.stream(AskedList.values()).map(list -> choice(chosen.of(list), "search.insight.list." + list)));
        var days = board.days(board.last(chosen.days(), chosen.language()));
        var sum = InsightBoard.sum(days);
        figures.removeAll();
        figures.add(new InsightFigures(sum));
        charts.removeAll();
        charts.add(new DayChart(days), new RankBars(sum.clicks()));
        hint.setText(getTranslation("search.insight.list." + chosen.list() + ".hint"));
        asked.setText(getTranslation("search.insight.results.asof", times.now()));
        grid.show(chosen.list());
        rows.reload();
    }

    private Choice choice(Chosen leadsTo, String key, Object... arguments) {
        return new Choice(getTranslation(key, arguments), leadsTo);
    }

    private void chips(Div group, Stream<Choice> choices) {
        group.removeAll();
        choices.forEach(choice -> {
            var chip = new Button(choice.words(), _ -> go(choice.leadsTo()));
            chip.addClassName("chip");
            chip.getElement()
                    .setAttribute(
                            "aria-pressed", String.valueOf(choice.leadsTo().equals(chosen)));
            group.add(chip);
        });
    }

    private EmptyState nothing() {
        return new EmptyState(
                Icons.SEARCH,
                getTranslation("search.insight.nothing"),
                getTranslation("search.insight.list." + chosen.list() + ".nothing"),
                null);
    }

    private static void go(Chosen chosen) {
        var address = new LinkedHashMap<String, String>();
        address.put("days", String.valueOf(chosen.days()));
        var language = chosen.language();
        if (language != null) {
            address.put("lang", language.tag());
        }
        address.put("list", chosen.list().name().toLowerCase(Locale.ROOT));
        UI.getCurrent().navigate(InsightView.class, QueryParameters.simple(address));
    }
}
