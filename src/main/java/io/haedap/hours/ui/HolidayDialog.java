package io.haedap.hours.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.haedap.hours.HolidayDraft;
import io.haedap.hours.ListedHoliday;
import io.haedap.shared.ui.Calendars;
import io.haedap.shared.ui.LocalPair;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A holiday by hand: an election, a temporary holiday, or one of another country. */
class HolidayDialog extends Dialog {

    private static final int NAME = 100;

    private final LocalPair name = new LocalPair("hours.holiday-field.name", "name", NAME, true);
    private final DatePicker date = Calendars.date(getTranslation("hours.holiday-field.date"));
    private final @Nullable String calendar;

    HolidayDialog(
            @Nullable String calendar, @Nullable ListedHoliday shown, BiConsumer<HolidayDialog, HolidayDraft> save) {
        this.calendar = calendar;
        setHeaderTitle(getTranslation(shown == null ? "hours.holiday-add" : "hours.holiday-change"));
        setWidth("min(560px, 94vw)");
        date.setRequiredIndicatorVisible(true);
        date.setManualValidation(true);
        var form = new Div(date, name);
        form.addClassName("form");
        add(form);
        if (shown != null) {
            name.showing(shown.name());
            date.setValue(shown.date());
        }
        var keep = new Button(getTranslation("hours.look"), _ -> save.accept(this, draft()));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), keep);
        date.focus();
    }

    private HolidayDraft draft() {
        return new HolidayDraft(calendar, date.getValue(), name.text());
    }

    Map<String, HasValidationProperties> fields() {
        var fields = new HashMap<String, HasValidationProperties>(name.fields());
        fields.put("date", date);
        return fields;
    }
}
