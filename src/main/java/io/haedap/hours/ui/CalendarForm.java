package io.haedap.hours.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.hours.CalendarDetails;
import io.haedap.hours.CalendarDraft;
import io.haedap.hours.HolidayMode;
import io.haedap.shared.ui.LocalPair;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All that is written of a calendar: names, zone, which holidays close it, and its week. */
class CalendarForm extends Div {

    private static final int NAME = 100;

    private final TextField slug = new TextField(getTranslation("hours.field.slug"));
    private final LocalPair name = new LocalPair("hours.field.name", "name", NAME, true);
    private final ComboBox<String> zone = new ComboBox<>(getTranslation("hours.field.zone"));
    private final Select<HolidayMode> holidays = new Select<>();
    private final WeekEditor week = new WeekEditor();
    private final boolean isNew;

    CalendarForm(@Nullable CalendarDetails shown, Consumer<CalendarForm> save) {
        isNew = shown == null;
        addClassNames("form", "hours-form");
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equals("UTC")
                        || id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted()
                .toList());
        zone.setRequiredIndicatorVisible(true);
        zone.setManualValidation(true);
        holidays.setLabel(getTranslation("hours.field.holidays"));
        holidays.setItems(HolidayMode.values());
        holidays.setItemLabelGenerator(mode -> getTranslation("hours.holidays." + mode));
        slug.setHelperText(getTranslation("hours.field.slug.hint"));
        slug.setMaxLength(60);
        slug.setManualValidation(true);
        slug.setRequiredIndicatorVisible(true);
        var row = new Div(zone, holidays);
        row.addClassName("form-row");
        if (isNew) {
            row.addComponentAsFirst(slug);
        }
        var hint = new Paragraph(getTranslation("hours.week.hint"));
        hint.addClassNames("t2", "xs");
        var keep = new Button(getTranslation("shared.save"), _ -> save.accept(this));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(keep);
        actions.addClassName("form-actions");
        add(name, row, new H2(getTranslation("hours.week")), hint, week, actions);
        zone.setValue(shown == null ? "Asia/Seoul" : shown.timeZone());
        holidays.setValue(shown == null ? HolidayMode.KOREAN : shown.holidays());
        if (shown != null) {
            name.showing(shown.name());
            week.show(shown.spans());
        }
    }

    String slug() {
        return slug.getValue().strip();
    }

    /** What was typed; a week that cannot be read is refused. */
    CalendarDraft draft() {
        var typed = zone.getValue();
        return new CalendarDraft(name.text(), typed == null ? "" : typed, holidays.getValue(), week.spans(), null);
    }

    Map<String, HasValidationProperties> fields() {
        var fields = new HashMap<String, HasValidationProperties>(name.fields());
        fields.putAll(week.fields());
        fields.put("timeZone", zone);
        if (isNew) {
            fields.put("slug", slug);
        }
        return fields;
    }
}
