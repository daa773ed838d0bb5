package io.haedap.status.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.ui.DashboardTile;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Lamp;
import io.haedap.shared.ui.Times;
import io.haedap.status.Incident;
import io.haedap.status.IncidentBoard;
import io.haedap.status.Maintenance;
import io.haedap.status.SettingDesk;
import io.haedap.status.StatusReader;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong now and which maintenance comes next; it also lights the lamp in the bar. */
@org.springframework.stereotype.Component
class OutageTile implements DashboardTile, Lamp {

    private static final int PLANNED = 3;

    private final StatusReader reader;
    private final IncidentBoard board;
    private final SettingDesk settings;
    private final Declaring declaring;
    private final CurrentStaff staff;
    private final Times times;
    private final Clock clock;

    OutageTile(
            StatusReader reader,
            IncidentBoard board,
            SettingDesk settings,
            Declaring declaring,
            CurrentStaff staff,
            Times times,
            Clock clock) {
        this.reader = reader;
        this.board = board;
        this.settings = settings;
        this.declaring = declaring;
        this.staff = staff;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "status.menu";
    }

    @Override
    public Column column() {
        return Column.NARROW;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String right() {
        return Rights.STATUS_READ;
    }

    @Override
    public @Nullable String context() {
        var open = reader.unresolved().size();
        return open == 0 ? null : new Span().getTranslation("status.tile.open", open);
    }

    @Override
    public String path() {
        return "status";
    }

    @Override
    public Optional<Light> light() {
        return reader.unresolved().stream()
                .max(Comparator.comparing(Incident::impact))
                .map(incident -> new Light(
                        StatusWords.sign(incident.worst()),
                        incident.name().in(language()),
                        "status/incidents/" + incident.id()));
    }

    @Override
    public boolean hears(String topic) {
        return topic.equals("status");
    }

    @Override
    public Component content() {
        var whole = new Box(news());
        if (staff.may(Rights.STATUS_WRITE)) {
            var declare = declaring.button();
            declare.removeThemeVariants(ButtonVariant.PRIMARY);
            declare.addClassName("outage-declare");
            whole.add(declare);
        }
        return whole;
    }

    /** Brings the styles of this module to a screen of another. */
    @StyleSheet("context://console-assets/status.css")
    private static final class Box extends Div {

        private Box(Component content) {
            add(content);
        }
    }

    private Component news() {
        var open = board.cares();
        var planned = Stream.concat(reader.active().stream(), reader.upcoming().stream())
                .limit(PLANNED)
                .toList();
        if (open.isEmpty() && planned.isEmpty()) {
            var words = new Span();
            return new EmptyState(
                    Icons.CHECK,
                    words.getTranslation("status.open.none"),
                    words.getTranslation("status.open.none.hint"),
                    null);
        }
        var list = new UnorderedList();
        list.addClassNames("list", "outage-tile");
        open.forEach(care -> {
            list.add(line(care.incident()));
            CareWords.of(care, settings.read().warnBefore(), clock.instant(), times, list)
                    .ifPresent(said -> list.add(said(said)));
        });
        planned.forEach(maintenance -> list.add(line(maintenance)));
        return list;
    }

    private static ListItem said(String text) {
        var words = new Span(text);
        words.addClassNames("sm", "strong");
        var line = new ListItem(Icons.CLOCK.create(), words);
        line.addClassName("care-said");
        return line;
    }

    private ListItem line(Incident incident) {
        var link = new RouterLink(incident.name().in(language()), IncidentView.class, incident.id());
        link.addClassNames("grow", "cut", "row-link");
        var words = new Span();
        var state = StatusWords.badge(words, incident.worst());
        return new ListItem(state, link, time(times.at(incident.startedAt())));
    }

    private ListItem line(Maintenance maintenance) {
        var link = new RouterLink(maintenance.name().in(language()), MaintenanceView.class, maintenance.id());
        link.addClassNames("grow", "cut", "row-link");
        return new ListItem(Icons.CAL.create(), link, time(times.day(maintenance.scheduledFor())));
    }

    private static Span time(String text) {
        var time = new Span(text);
        time.addClassNames("t3", "num");
        return time;
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }
}
