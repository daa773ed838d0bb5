package io.haedap.hours.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.haedap.hours.CalendarDesk;
import io.haedap.hours.CalendarDetails;
import io.haedap.hours.ChangePreview;
import io.haedap.hours.ClosureDesk;
import io.haedap.hours.HolidayWarnings;
import io.haedap.hours.OpeningHours;
import io.haedap.hours.SpecialDayDesk;
import io.haedap.hours.WorkingTime;
import io.haedap.people.Rights;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opening hours: the calendars, and of one its week, its days off, its months, and a deadline to try. The address keeps all of it. */
@Route("calendars")
@Menu(title = "hours.menu", order = 106, icon = "clock")
@RolesAllowed(Rights.SETTINGS_WRITE)
@StyleSheet("context://console-assets/hours.css")
class CalendarsView extends Screen implements HasUrlParameter<String> {

    private static final String NEW = "new";
    private static final List<String> TABS = List.of("week", "days", "month", "try");

    private final CalendarDesk desk;
    private final OpeningHours hours;
    private final ClosureDesk closures;
    private final SpecialDayDesk specials;
    private final WorkingTime time;
    private final ChangePreview preview;
    private final HolidayWarnings warnings;
    private final Clock clock;
    private final Div list = new Div();
    private final Div detail = new Div();

    CalendarsView(
            CalendarDesk desk,
            OpeningHours hours,
            ClosureDesk closures,
            SpecialDayDesk specials,
            WorkingTime time,
            ChangePreview preview,
            HolidayWarnings warnings,
            Clock clock) {
        super("hours.title");
        this.desk = desk;
        this.hours = hours;
        this.closures = closures;
        this.specials = specials;
        this.time = time;
        this.preview = preview;
        this.warnings = warnings;
        this.clock = clock;
        list.addClassNames("card", "hours-list");
        detail.addClassNames("card", "hours-detail");
        var columns = new Div(list, detail);
        columns.addClassName("hours-columns");
        add(columns);
        var holidays = new RouterLink(getTranslation("hours.holidays"), HolidaysView.class);
        holidays.addClassName("button-link");
        var add = new Button(getTranslation("hours.add"), Icons.PLUS.create(), _ -> go(NEW, Map.of()));
        var row = new Div(holidays, add);
        row.addClassName("row");
        actions(row);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String slug) {
        var address = event.getLocation().getQueryParameters();
        var all = desk.all();
        showList(all, slug);
        detail.removeAll();
        if (NEW.equals(slug)) {
            detail.add(new H2(getTranslation("hours.add")), new CalendarForm(null, this::add));
            return;
        }
        var shown = all.stream()
                .filter(calendar -> slug == null || calendar.slug().equals(slug))
                .findFirst();
        if (shown.isEmpty()) {
            detail.add(new EmptyState(
                    Icons.CLOCK, getTranslation("hours.unknown"), getTranslation("hours.unknown.hint"), null));
            return;
        }
        var tab = address.getSingleParameter("tab").filter(TABS::contains).orElse(TABS.getFirst());
        show(shown.get(), tab, month(address.getSingleParameter("month").orElse("")));
    }

    private YearMonth month(String text) {
        try {
            var month = YearMonth.parse(text);
            return month.getYear() < 2000 || month.getYear() > 2100 ? thisMonth() : month;
        } catch (DateTimeException _) {
            return thisMonth();
        }
    }

    private YearMonth thisMonth() {
        return YearMonth.from(today(ZoneId.of("Asia/Seoul")));
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private void showList(List<CalendarDetails> all, @Nullable String slug) {
        list.removeAll();
        warnings.soon().forEach(missing -> {
            var strip = new Div(
                    Icons.WARN.create(),
                    new Span(getTranslation(
                            "hours.missing", HourWords.in(missing.name()), String.valueOf(missing.year()))));
            strip.addClassNames("note-strip", "soon", "hours-missing");
            list.add(strip);
        });
        var lines = new UnorderedList();
        for (int i = 0; i < all.size(); i++) {
            var calendar = all.get(i);
            lines.add(line(calendar, slug == null ? i == 0 : calendar.slug().equals(slug)));
        }
        list.add(lines);
        beside(getTranslation("shared.rows.all", all.size()));
    }

    private ListItem line(CalendarDetails calendar, boolean selected) {
        var opening = hours.state(calendar.slug(), clock.instant());
        var link = new RouterLink(HourWords.in(calendar.name()), CalendarsView.class, calendar.slug());
        link.addClassName("row-link");
        if (selected) {
            link.getElement().setAttribute("aria-current", "page");
        }
        var state = opening.openNow()
                ? new StateBadge("operational", getTranslation("hours.open"))
                : new StateBadge("hold", getTranslation("hours.closed"));
        var until = new Span(HourWords.now(opening, ZoneId.of(calendar.timeZone())));
        until.addClassNames("xs", "t2");
        var head = new Div(link, state);
        head.addClassName("row");
        var line = new ListItem(head, until);
        line.setClassName("selected", selected);
        return line;
    }

    private void show(CalendarDetails calendar, String tab, YearMonth month) {
        var slug = calendar.slug();
        detail.add(head(calendar), tabs(slug, tab));
        detail.add(body(calendar, tab, month));
    }

    private Component head(CalendarDetails calendar) {
        var title = new H2(HourWords.in(calendar.name()));
        var facts = new Span(calendar.slug() + " · " + calendar.timeZone() + " · "
                + getTranslation("hours.holidays." + calendar.holidays()));
        facts.addClassNames("t2", "xs");
        var words = new Div(title, facts);
        words.addClassName("hours-words");
        var head = new Div(words);
        head.addClassNames("row", "hours-head");
        calendar.uses().forEach((key, count) -> head.add(StateBadge.plain(getTranslation(key) + " " + count)));
        if (calendar.isDeletable()) {
            var delete = new Button(Icons.TRASH.create(), _ -> delete(calendar));
            delete.addThemeVariants(ButtonVariant.TERTIARY);
            delete.setAriaLabel(HourWords.in(calendar.name()) + ": " + getTranslation("hours.delete"));
            head.add(delete);
        }
        return head;
    }

    private Component tabs(String slug, String chosen) {
        var tabs = new Nav();
        tabs.addClassName("hours-tabs");
        tabs.setAriaLabel(getTranslation("hours.tabs"));
        for (var tab : TABS) {
            var link = new RouterLink(getTranslation("hours.tab." + tab), CalendarsView.class, slug);
            link.setQueryParameters(QueryParameters.of("tab", tab));
            if (tab.equals(chosen)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            tabs.add(link);
        }
        return tabs;
    }

    private Component body(CalendarDetails calendar, String tab, YearMonth month) {
        var reckoner = time.of(calendar.slug());
        return switch (tab) {
            case "days" ->
                new DaysPanel(
                        calendar.slug(),
                        today(reckoner.zone()),
                        closures,
                        specials,
                        preview,
                        () -> showList(desk.all(), calendar.slug()));
            case "month" ->
                new MonthPanel(
                        reckoner,
                        month,
                        today(reckoner.zone()),
                        to -> go(calendar.slug(), Map.of("tab", "month", "month", to.toString())));
            case "try" -> new TryPanel(reckoner, clock.instant());
            default -> new CalendarForm(calendar, form -> change(calendar, form));
        };
    }

    private void go(String slug, Map<String, String> parameters) {
        UI.getCurrent().navigate(CalendarsView.class, slug, QueryParameters.simple(new HashMap<>(parameters)));
    }

    private void add(CalendarForm form) {
        OutlookDialog.ask(preview, form.fields(), () -> desk.add(form.slug(), form.draft()), () -> {
            Toasts.done(getTranslation("hours.saved"));
            go(form.slug(), Map.of());
        });
    }

    private void change(CalendarDetails calendar, CalendarForm form) {
        OutlookDialog.ask(
                preview, form.fields(), () -> desk.change(calendar.slug(), calendar.version(), form.draft()), () -> {
                    Toasts.done(getTranslation("hours.saved"));
                    UI.getCurrent().refreshCurrentRoute(false);
                });
    }

    private void delete(CalendarDetails calendar) {
        OutlookDialog.askDelete(preview, () -> desk.delete(calendar.slug(), calendar.version()), () -> {
            Toasts.done(getTranslation("hours.deleted"));
            UI.getCurrent().navigate(CalendarsView.class);
        });
    }
}
