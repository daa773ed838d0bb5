package io.haedap.status.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import io.haedap.people.Rights;
import io.haedap.shared.ui.Screen;
import jakarta.annotation.security.RolesAllowed;

/** An outage is announced: the form at the left, at the right what the public will see. */
@Route("status/incidents/new")
@RolesAllowed(Rights.STATUS_WRITE)
@StyleSheet("context://console-assets/status.css")
class IncidentNewView extends Screen {

    IncidentNewView(Declaring declaring) {
        super("status.incident.new");
        addClassName("announce-screen");
        crumb(getTranslation("status.menu"), StatusView.class);
        var preview = new PublicPreview();
        var left = new Div(declaring.form(preview, () -> {}));
        left.addClassNames("card", "announce-left");
        var right = new Div(preview, new Reach());
        right.addClassName("announce-right");
        var columns = new Div(left, right);
        columns.addClassName("announce");
        add(columns);
    }
}
