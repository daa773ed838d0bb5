package io.haedap.status.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Refusals;
import io.haedap.status.ServiceDetails;
import io.haedap.status.ServiceState;
import java.util.Objects;
import java.util.function.Consumer;

/** Says by hand how a service does, for the time before an incident or beside one. */
class StateDialog extends Dialog {

    StateDialog(ServiceDetails shown, Consumer<ServiceState> callback) {
        setHeaderTitle(
                getTranslation("status.state.title", shown.service().name().in(Language.of(getLocale()))));
        setWidth("min(440px, 94vw)");
        var states = new RadioButtonGroup<ServiceState>(getTranslation("status.state.field"));
        states.setItems(ServiceState.values());
        states.setItemLabelGenerator(state -> getTranslation(
                state == ServiceState.OPERATIONAL ? "status.state.none" : "status.service." + state.word()));
        states.setValue(Objects.requireNonNullElse(shown.manual(), ServiceState.OPERATIONAL));
        states.addClassName("state-choice");
        var form = new Div(new Paragraph(getTranslation("status.state.hint")), states);
        form.addClassName("form");
        add(form);
        var save = new Button(getTranslation("status.state.do"), _ -> {
            if (Refusals.attempt(() -> callback.accept(states.getValue()))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), save);
    }
}
