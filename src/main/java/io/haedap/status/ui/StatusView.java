package io.haedap.status.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import io.haedap.status.AffectedService;
import io.haedap.status.Incident;
import io.haedap.status.IncidentBoard;
import io.haedap.status.IncidentCare;
import io.haedap.status.IncidentDesk;
import io.haedap.status.IncidentDraft;
import io.haedap.status.Maintenance;
import io.haedap.status.ServiceGroup;
import io.haedap.status.SettingDesk;
import io.haedap.status.StatusReader;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the services do: what is wrong now, what is planned, what was. */
@Route("status")
@Menu(title = "status.menu", order = 40, icon = "pulse")
@RolesAllowed(Rights.STATUS_READ)
@StyleSheet("context://console-assets/status.css")
class StatusView extends Screen implements AfterNavigationObserver {

    private static final int PAST = 10;

    private final StatusReader reader;
    private final IncidentDesk desk;
    private final IncidentBoard board;
    private final SettingDesk settings;
    private final Times times;
    private final Clock clock;
    private final Div body = new Div();

    StatusView(
            StatusReader reader,
            IncidentDesk desk,
            IncidentBoard board,
            SettingDesk settings,
            Declaring declaring,
            CurrentStaff staff,
            Times times,
            Clock clock) {
        super("status.menu");
        this.reader = reader;
        this.desk = desk;
        this.board = board;
        this.settings = settings;
        this.times = times;
        this.clock = clock;
        body.addClassName("status-columns");
        add(body);
        var row = new Div();
        row.addClassName("row");
        if (staff.may(Rights.STATUS_WRITE)) {
            row.add(
                    new Button(
                            getTranslation("status.past.incident"),
                            _ -> new PastIncidentDialog(reader.services(), times, this::recorded).open()),
                    new Button(
                            getTranslation("status.action.maintenance"),
                            _ -> UI.getCurrent().navigate(MaintenanceNewView.class)),
                    declaring.button());
        }
        actions(row);
    }

    private void recorded(IncidentDraft draft) {
        UI.getCurrent().navigate(IncidentView.class, desk.open(draft).id());
        Toasts.done(getTranslation("status.past.done"));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        beside(getTranslation(reader.overall().messageKey()));
        var left = new Div(open(), services());
        var right = new Div(planned(), past());
        body.removeAll();
        body.add(left, right);
    }

    private static Div onward(Div card, RouterLink link) {
        card.getChildren()
                .filter(Header.class::isInstance)
                .map(Header.class::cast)
                .forEach(header -> header.add(link));
        return card;
    }

    private Div card(String key, Component content) {
        var card = new Div(new Header(new H2(getTranslation(key))), content);
        card.addClassName("card");
        return card;
    }

    private Div open() {
        return onward(news(), new RouterLink(getTranslation("status.templates"), TemplatesView.class));
    }

    private Div news() {
        var cares = board.cares();
        if (cares.isEmpty()) {
            return card(
                    "status.open.title",
                    new EmptyState(
                            Icons.CHECK,
                            getTranslation("status.open.none"),
                            getTranslation("status.open.none.hint"),
                            null));
        }
        var list = new Div();
        cares.forEach(care -> list.add(openOne(care)));
        return card("status.open.title", list);
    }

    private Div openOne(IncidentCare care) {
        var incident = care.incident();
        var language = Language.of(getLocale());
        var link = new RouterLink(incident.name().in(language), IncidentView.class, incident.id());
        link.addClassNames("row-link", "strong");
        var latest = incident.latest();
        var context =
                new Span(getTranslation("status.incident." + incident.status().word()) + " · " + times.at(latest.at())
                        + " · " + names(incident.services()));
        context.addClassNames("xs", "t2");
        var head = new Div(StatusWords.badge(this, incident.worst()), link);
        head.addClassName("row");
        var words = new Div(latest.body().in(language));
        words.addClassNames("sm", "clamp");
        var one = new Div(head, words, context);
        CareWords.of(care, settings.read().warnBefore(), clock.instant(), times, this)
                .ifPresent(said -> {
                    var line = new Span(said);
                    line.addClassNames("sm", "strong", "care-said");
                    one.add(line);
                });
        one.addClassNames("open-incident", "st-" + StatusWords.sign(incident.worst()));
        return one;
    }

    private Div services() {
        var groups = new Div();
        groups.addClassName("service-groups");
        reader.groups().forEach(group -> groups.add(group(group)));
        var card = card("status.services.title", groups);
        var onward = new RouterLink(getTranslation("status.services.onward"), ServicesView.class);
        return onward(card, onward);
    }

    private Div group(ServiceGroup group) {
        var language = Language.of(getLocale());
        var list = new UnorderedList();
        list.addClassName("list");
        group.services().forEach(service -> {
            var name = new Span(service.name().in(language));
            name.addClassNames("grow", "cut");
            list.add(new ListItem(name, StatusWords.badge(this, service.state())));
        });
        return new Div(new H3(group.name().in(language)), list);
    }

    private Div planned() {
        var works = Stream.concat(reader.active().stream(), reader.upcoming().stream())
                .toList();
        if (works.isEmpty()) {
            return card(
                    "status.planned.title",
                    new EmptyState(
                            Icons.CAL,
                            getTranslation("status.planned.none"),
                            getTranslation("status.planned.none.hint"),
                            null));
        }
        var list = new UnorderedList();
        list.addClassNames("list", "two-line");
        works.forEach(work -> list.add(planned(work)));
        return card("status.planned.title", list);
    }

    private ListItem planned(Maintenance work) {
        var link = new RouterLink(work.name().in(Language.of(getLocale())), MaintenanceView.class, work.id());
        link.addClassNames("row-link", "cut");
        var time = new Span(times.weekday(work.scheduledFor()) + " " + times.time(work.scheduledFor()) + "–"
                + times.time(work.scheduledUntil()) + " · " + names(work.services()));
        time.addClassNames("xs", "t2", "cut");
        var lines = new Div(link, time);
        lines.addClassNames("grow", "lines");
        return new ListItem(Icons.ofState(work.status().isActive() ? "maintenance" : "scheduled"), lines);
    }

    private Div past() {
        var list = new UnorderedList();
        list.addClassNames("list", "two-line");
        reader.incidents(PAST, null).items().stream()
                .filter(incident -> !incident.status().isOpen())
                .forEach(incident -> list.add(past(incident)));
        return card("status.past.title", list);
    }

    private ListItem past(Incident incident) {
        var link = new RouterLink(incident.name().in(Language.of(getLocale())), IncidentView.class, incident.id());
        link.addClassNames("row-link", "cut");
        var context = new Span(times.at(incident.startedAt()) + " · "
                + getTranslation("status.impact." + incident.impact().word()) + " · " + names(incident.services()));
        context.addClassNames("xs", "t2", "cut");
        var lines = new Div(link, context);
        lines.addClassNames("grow", "lines");
        return new ListItem(Icons.ofState("operational"), lines);
    }

    private String names(List<AffectedService> services) {
        return services.stream()
                .map(service -> service.name().in(Language.of(getLocale())))
                .collect(Collectors.joining(", "));
    }
}
