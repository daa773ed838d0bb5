package io.haedap.status.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import io.haedap.shared.ui.Refusals;
import io.haedap.status.StatusSettings;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** The settings of incidents: promises of the next update, and until when customers must be told. */
class SettingsDialog extends Dialog {

    SettingsDialog(StatusSettings shown, Consumer<StatusSettings> callback) {
        setHeaderTitle(getTranslation("status.settings"));
        setWidth("min(480px, 94vw)");
        var promise = minutes("status.settings.promise");
        var within = minutes("status.settings.within");
        var warn = minutes("status.settings.warn");
        promise.setValue(shown.promiseMinutes());
        within.setValue(shown.informWithin());
        warn.setValue(shown.warnBefore());
        var form = new Div(promise, within, warn);
        form.addClassName("form");
        add(form);
        var save = new Button(getTranslation("shared.save"), _ -> {
            if (Refusals.attempt(
                    Map.of("promiseMinutes", promise, "informWithin", within, "warnBefore", warn),
                    () -> callback.accept(new StatusSettings(
                            within.getValue(),
                            Objects.requireNonNullElse(warn.getValue(), 0),
                            promise.getValue(),
                            shown.version())))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), save);
    }

    private IntegerField minutes(String key) {
        var field = new IntegerField(getTranslation(key));
        field.setHelperText(getTranslation(key + ".hint"));
        field.setWidthFull();
        return field;
    }
}
