package io.haedap.status.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import io.haedap.status.Incident;
import io.haedap.status.IncidentDesk;
import io.haedap.status.IncidentNews;
import io.haedap.status.StatusReader;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;

/** One outage: its next update at the left, the public's view and what was told so far at the right. */
@Route("status/incidents")
@RolesAllowed(Rights.STATUS_READ)
@StyleSheet("context://console-assets/status.css")
class IncidentView extends Screen implements HasUrlParameter<String> {

    private final IncidentDesk desk;
    private final StatusReader reader;
    private final CurrentStaff staff;
    private final Times times;
    private final Clock clock;
    private final Div columns = new Div();

    IncidentView(IncidentDesk desk, StatusReader reader, CurrentStaff staff, Times times, Clock clock) {
        super("status.menu");
        this.desk = desk;
        this.reader = reader;
        this.staff = staff;
        this.times = times;
        this.clock = clock;
        addClassName("announce-screen");
        crumb(getTranslation("status.menu"), StatusView.class);
        columns.addClassName("announce");
        add(columns);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        show(reader.incident(id).orElseThrow(NotFoundException::new));
    }

    private void show(Incident incident) {
        title(incident.name().in(Language.of(getLocale())));
        beside(StatusWords.badge(this, incident.worst()), new Span(since(incident)));
        var timeline = new Timeline("status.incident.", times);
        timeline.show(incident.updates(), incident.path(Language.of(getLocale())));
        columns.removeAll();
        if (staff.may(Rights.STATUS_WRITE)) {
            var preview = new PublicPreview();
            var right = new Div(preview, timeline);
            right.addClassName("announce-right");
            columns.add(news(incident, preview), right);
        } else {
            columns.add(timeline);
        }
    }

    private String since(Incident incident) {
        var end = incident.resolvedAt();
        var minutes = Duration.between(incident.startedAt(), end == null ? clock.instant() : end)
                .toMinutes();
        return getTranslation(
                end == null ? "status.since" : "status.lasted", times.at(incident.startedAt()), length(minutes));
    }

    private String length(long minutes) {
        return minutes < 60
                ? getTranslation("status.minutes", minutes)
                : getTranslation("status.hours", minutes / 60, minutes % 60);
    }

    private Div news(Incident incident, PublicPreview preview) {
        var form = new IncidentForm(reader.services(), incident, preview);
        var context = new Span(getTranslation(
                "status.news.context",
                incident.updates().size() + 1,
                times.at(incident.latest().at())));
        context.addClassNames("t3", "xs");
        var publish = new Button(getTranslation("status.action.update"));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setDisableOnClick(true);
        publish.addClickListener(_ -> {
            publish.setEnabled(true);
            publish(incident, form);
        });
        var hint = new Span(getTranslation("status.announce.hint"));
        hint.addClassNames("xs", "t2", "grow");
        var bar = new Div(hint, publish);
        bar.addClassName("announce-bar");
        var left = new Div(new Header(new H2(getTranslation("status.news")), context), form, bar);
        left.addClassNames("card", "announce-left");
        return left;
    }

    private void publish(Incident incident, IncidentForm form) {
        Refusals.attempt(form.fields(), () -> {
            var now = desk.update(
                    incident.id(), new IncidentNews(form.stage(), form.claims(), form.message(), form.impact()));
            Toasts.done(getTranslation("status.done.updated"));
            show(now);
        });
    }
}
