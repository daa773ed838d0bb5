package io.haedap.status.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.haedap.people.Rights;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Toasts;
import io.haedap.status.IncidentDesk;
import io.haedap.status.IncidentDraft;
import io.haedap.status.StatusReader;
import jakarta.annotation.security.RolesAllowed;

/** An outage is announced: the form at the left, at the right what the public will see. */
@Route("status/incidents/new")
@RolesAllowed(Rights.STATUS_WRITE)
@StyleSheet("context://console-assets/status.css")
class IncidentNewView extends Screen {

    private final IncidentDesk desk;
    private final PublicPreview preview = new PublicPreview();
    private final IncidentForm form;

    IncidentNewView(IncidentDesk desk, StatusReader reader) {
        super("status.incident.new");
        this.desk = desk;
        addClassName("announce-screen");
        crumb(getTranslation("status.menu"), StatusView.class);
        form = new IncidentForm(reader.services(), null, preview);
        var publish = new Button(getTranslation("status.action.announce"), _ -> publish());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setDisableOnClick(true);
        publish.addClickListener(_ -> publish.setEnabled(true));
        var grow = new Span(getTranslation("status.announce.hint"));
        grow.addClassNames("xs", "t2", "grow");
        var bar = new Div(grow, publish);
        bar.addClassName("announce-bar");
        var left = new Div(form, bar);
        left.addClassNames("card", "announce-left");
        var right = new Div(preview, new Reach());
        right.addClassName("announce-right");
        var columns = new Div(left, right);
        columns.addClassName("announce");
        add(columns);
    }

    private void publish() {
        Refusals.attempt(form.fields(), () -> {
            var incident = desk.open(
                    new IncidentDraft(form.title(), form.impact(), form.stage(), form.claims(), form.message()));
            Toasts.done(getTranslation("status.done.announced"));
            UI.getCurrent().navigate(IncidentView.class, incident.id());
        });
    }
}
