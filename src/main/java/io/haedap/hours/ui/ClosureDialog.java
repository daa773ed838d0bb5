package io.haedap.hours.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.haedap.hours.Closure;
import io.haedap.hours.ClosureDraft;
import io.haedap.shared.ui.Calendars;
import io.haedap.shared.ui.LocalPair;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Days on which a calendar, or all of them, stay closed, and the reason that customers read. */
class ClosureDialog extends Dialog {

    private static final int NAME = 100;

    private final LocalPair name = new LocalPair("hours.closure.name", "name", NAME, true);
    private final DatePicker from = Calendars.date(getTranslation("hours.closure.from"));
    private final DatePicker to = Calendars.date(getTranslation("hours.closure.to"));
    private final Checkbox all = new Checkbox(getTranslation("hours.closure.all"));
    private final String calendar;

    ClosureDialog(String calendar, @Nullable Closure shown, BiConsumer<ClosureDialog, ClosureDraft> save) {
        this.calendar = calendar;
        setHeaderTitle(getTranslation(shown == null ? "hours.closure.add" : "hours.closure.change"));
        setWidth("min(560px, 94vw)");
        from.setRequiredIndicatorVisible(true);
        to.setRequiredIndicatorVisible(true);
        from.setManualValidation(true);
        to.setManualValidation(true);
        from.addValueChangeListener(change -> {
            if (to.isEmpty()) {
                to.setValue(change.getValue());
            }
        });
        var days = new Div(from, to);
        days.addClassName("form-row");
        var form = new Div(name, days, all);
        form.addClassName("form");
        add(form);
        if (shown != null) {
            name.showing(shown.name());
            from.setValue(shown.from());
            to.setValue(shown.to());
            all.setValue(shown.calendar() == null);
        }
        var keep = new Button(getTranslation("hours.look"), _ -> save.accept(this, draft()));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), keep);
        name.focus();
    }

    private ClosureDraft draft() {
        return new ClosureDraft(all.getValue() ? null : calendar, from.getValue(), to.getValue(), name.text());
    }

    Map<String, HasValidationProperties> fields() {
        var fields = new HashMap<String, HasValidationProperties>(name.fields());
        fields.put("from", from);
        fields.put("to", to);
        fields.put("date", from);
        return fields;
    }
}
