package io.haedap.hours.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.hours.SpecialDay;
import io.haedap.hours.SpecialDayDraft;
import io.haedap.shared.ui.Calendars;
import io.haedap.shared.ui.LocalPair;
import io.haedap.shared.ui.Refusals;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Hours of their own for one date: a short day, or one on which it opens although it would not. */
class SpecialDayDialog extends Dialog {

    private static final int NAME = 100;

    private final LocalPair name = new LocalPair("hours.special.name", "name", NAME, true);
    private final DatePicker date = Calendars.date(getTranslation("hours.special.date"));
    private final TextField spans = new TextField(getTranslation("hours.special.spans"));
    private final String calendar;

    SpecialDayDialog(String calendar, @Nullable SpecialDay shown, BiConsumer<SpecialDayDialog, SpecialDayDraft> save) {
        this.calendar = calendar;
        setHeaderTitle(getTranslation(shown == null ? "hours.special.add" : "hours.special.change"));
        setWidth("min(560px, 94vw)");
        date.setRequiredIndicatorVisible(true);
        date.setManualValidation(true);
        spans.setRequiredIndicatorVisible(true);
        spans.setManualValidation(true);
        spans.setHelperText(getTranslation("hours.week.hint"));
        var row = new Div(date, spans);
        row.addClassName("form-row");
        var form = new Div(name, row);
        form.addClassName("form");
        add(form);
        if (shown != null) {
            name.showing(shown.name());
            date.setValue(shown.date());
            spans.setValue(HourWords.spans(shown.spans()));
        }
        var keep = new Button(
                getTranslation("hours.look"), _ -> Refusals.attempt(fields(), () -> save.accept(this, draft())));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), keep);
        name.focus();
    }

    private SpecialDayDraft draft() {
        return new SpecialDayDraft(
                calendar, date.getValue(), name.text(), SpanText.read(DayOfWeek.MONDAY, spans.getValue(), "spans"));
    }

    Map<String, HasValidationProperties> fields() {
        var fields = new HashMap<String, HasValidationProperties>(name.fields());
        fields.put("date", date);
        fields.put("spans", spans);
        return fields;
    }
}
