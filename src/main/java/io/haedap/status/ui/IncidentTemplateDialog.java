package io.haedap.status.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.haedap.shared.ui.Refusals;
import io.haedap.status.Impact;
import io.haedap.status.IncidentTemplate;
import io.haedap.status.ServiceState;
import io.haedap.status.TemplateDraft;
import io.haedap.status.WatchedService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How an outage begins that is known to happen: title, impact, states and first words in both languages. */
class IncidentTemplateDialog extends Dialog {

    IncidentTemplateDialog(
            @Nullable IncidentTemplate shown, List<WatchedService> services, Consumer<TemplateDraft> callback) {
        setHeaderTitle(getTranslation(shown == null ? "status.template.add" : "status.template.change"));
        setWidth("min(820px, 96vw)");
        var title = new LocalLine(() -> {});
        var impact = new Select<Impact>();
        impact.setLabel(getTranslation("status.field.impact"));
        impact.setItems(Impact.values());
        impact.setItemLabelGenerator(one -> getTranslation("status.impact." + one.word() + ".long"));
        impact.setValue(shown == null ? Impact.MAJOR : shown.impact());
        var wellNow = services.stream().map(IncidentTemplateDialog::well).toList();
        var states = new StatePicker(wellNow, Map.of(), () -> {});
        states.addClassName("alone");
        var message = new LocalArea(() -> {});
        if (shown != null) {
            title.show(shown.title());
            states.choose(shown.services());
            message.show(shown.message());
        }
        var form = new Div(title, impact, states, message);
        form.addClassName("form");
        add(form);
        var fields = new HashMap<String, HasValidationProperties>(title.fields());
        fields.putAll(message.fields("message"));
        var save = new Button(getTranslation("shared.save"), _ -> {
            if (Refusals.attempt(
                    fields,
                    () -> callback.accept(new TemplateDraft(
                            title.text(), impact.getValue(), states.claims(), message.text(), null)))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), save);
    }

    /** A template does not know how services do today. */
    static WatchedService well(WatchedService service) {
        return new WatchedService(
                service.id(),
                service.slug(),
                service.groupId(),
                service.name(),
                service.description(),
                ServiceState.OPERATIONAL,
                service.position(),
                service.startDate(),
                service.onlyShowIfDegraded(),
                service.needs(),
                service.createdAt(),
                service.updatedAt());
    }
}
