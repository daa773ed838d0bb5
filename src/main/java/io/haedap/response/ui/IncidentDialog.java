package io.haedap.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import io.haedap.status.Incident;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Chooses the incident that an inquiry is about: one that is open, or was not long ago. */
class IncidentDialog extends Dialog {

    /** {@code choose} takes the incident's id; a refusal is shown beside the choice. */
    IncidentDialog(List<Incident> choices, Times times, Consumer<String> choose) {
        setHeaderTitle(getTranslation("response.link.title"));
        setWidth("min(520px, 94vw)");
        var incident = new RadioButtonGroup<Incident>(getTranslation("response.link.which"));
        incident.addClassName("choice-lines");
        incident.setItems(choices);
        incident.setItemLabelGenerator(one -> getTranslation(
                "response.link.choice",
                one.name().in(Language.of(getLocale())),
                getTranslation("status.incident." + one.status().word()),
                times.at(one.startedAt())));
        choices.stream().filter(one -> one.status().isOpen()).findFirst().ifPresent(incident::setValue);
        var form = new Div(new Paragraph(getTranslation("response.link.hint")), incident);
        form.addClassName("form");
        add(form);
        var link = new Button(getTranslation("response.link"), _ -> {
            var chosen = incident.getValue();
            if (chosen == null) {
                incident.setErrorMessage(getTranslation("invalid.required"));
                incident.setInvalid(true);
            } else if (Refusals.attempt(Map.of("incident", incident), () -> choose.accept(chosen.id()))) {
                close();
            }
        });
        link.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), link);
    }
}
