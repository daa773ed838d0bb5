package io.haedap.inquiry.rating.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.haedap.inquiry.rating.RatingBoard;
import io.haedap.inquiry.rating.RatingFigures;
import io.haedap.inquiry.rating.RatingReport;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How content customers were with their answers: by score, by queue, by week. Weeks and queue stand in the address. */
@Route("reports/ratings")
@RolesAllowed(Rights.REPORT_READ)
@Menu(title = "rating.title", order = 17, icon = "star")
@StyleSheet("context://console-assets/rating.css")
class RatingsView extends Screen implements AfterNavigationObserver {

    private static final List<Integer> WEEKS = List.of(4, 12, 52);
    private static final int LOW = 10;

    /** What the address says; {@code queue} null means all. */
    private record Chosen(int weeks, @Nullable String queue) {}

    private record Choice(String words, Chosen leadsTo) {}

    private final RatingReport report;
    private final RatingBoard board;
    private final CurrentStaff staff;
    private final Times times;
    private final Div periods = group("rating.period");
    private final Div queues = group("rating.queue");
    private final Div content = new Div();
    private Chosen chosen = new Chosen(12, null);

    RatingsView(RatingReport report, RatingBoard board, CurrentStaff staff, Times times) {
        super("rating.title");
        this.report = report;
        this.board = board;
        this.staff = staff;
        this.times = times;
        addClassName("ratings");
        content.addClassName("ratings-content");
        var filters = new Div(periods, queues);
        filters.addClassName("ratings-filters");
        add(filters, content);
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
        var names = report.queues();
        chosen = new Chosen(
                address.getSingleParameter("weeks")
                        .flatMap(typed -> WEEKS.stream()
                                .filter(weeks -> typed.equals(String.valueOf(weeks)))
                                .findFirst())
                        .orElse(12),
                address.getSingleParameter("queue").filter(names::containsKey).orElse(null));
        draw(names);
    }

    private void draw(Map<String, LocalText> names) {
        chips(
                periods,
                WEEKS.stream()
                        .map(weeks ->
                                new Choice(getTranslation("rating.weeks", weeks), new Chosen(weeks, chosen.queue()))));
        chips(
                queues,
                Stream.concat(
                        Stream.of(new Choice(getTranslation("rating.queue.all"), new Chosen(chosen.weeks(), null))),
                        names.entrySet().stream()
                                .map(one ->
                                        new Choice(said(one.getValue()), new Chosen(chosen.weeks(), one.getKey())))));
        var today = times.today();
        var from =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(chosen.weeks() - 1L);
        var figures = report.figures(from, today, chosen.queue());
        content.removeAll();
        content.add(sums(figures.all()));
        if (figures.all().total() == 0) {
            content.add(new EmptyState(
                    Icons.STAR, getTranslation("rating.nothing"), getTranslation("rating.nothing.hint"), null));
            return;
        }
        var left = new Div(new ScoreBars(figures.all()), byQueue(figures, names));
        left.addClassName("ratings-left");
        content.add(left, byWeek(figures));
        if (staff.may(Rights.INQUIRY_READ)) {
            content.add(new LowRatings(
                    board.low(
                            from.atStartOfDay(Times.ZONE).toInstant(),
                            today.plusDays(1).atStartOfDay(Times.ZONE).toInstant(),
                            chosen.queue(),
                            LOW),
                    times));
        }
    }

    private DescriptionList sums(RatingFigures.Tally all) {
        var average = all.average();
        var list = new DescriptionList();
        list.addClassNames("card", "rating-sums");
        sum(list, "rating.total", getTranslation("rating.number", all.total()));
        sum(
                list,
                "rating.average",
                average == null ? getTranslation("rating.none") : getTranslation("rating.points", average));
        sum(
                list,
                "rating.low",
                getTranslation("rating.share", all.total() == 0 ? 0 : (double) all.low() / all.total(), all.low()));
        return list;
    }

    private void sum(DescriptionList list, String key, String figure) {
        var value = new Span(figure);
        value.addClassNames("figure", "num");
        list.add(new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value)));
    }

    private TallyTable byWeek(RatingFigures figures) {
        var table = new TallyTable("rating.by-week", "rating.week");
        var format = DateTimeFormatter.ofPattern(getTranslation("rating.week.format"), getLocale());
        figures.weeks().reversed().forEach(week -> table.line(format.format(week.monday()), week.tally()));
        return table;
    }

    private TallyTable byQueue(RatingFigures figures, Map<String, LocalText> names) {
        var table = new TallyTable("rating.by-queue", "rating.queue");
        figures.queues().forEach(one -> {
            var name = names.get(one.queue());
            table.line(name == null ? one.queue() : said(name), one.tally());
        });
        return table;
    }

    private String said(LocalText name) {
        return name.in(Language.of(getLocale()));
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

    private static void go(Chosen chosen) {
        var address = new LinkedHashMap<String, String>();
        address.put("weeks", String.valueOf(chosen.weeks()));
        if (chosen.queue() != null) {
            address.put("queue", chosen.queue());
        }
        UI.getCurrent().navigate(RatingsView.class, QueryParameters.simple(address));
    }
}
