package io.haedap.status.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.people.StaffMember;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.ui.Calendars;
import io.haedap.shared.ui.LocalPair;
import io.haedap.shared.ui.Refusals;
import io.haedap.status.GroupDetails;
import io.haedap.status.ServiceDetails;
import io.haedap.status.ServiceDraft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that is written of a service. A group that does not exist yet is typed by its name. */
class ServiceDialog extends Dialog {

    private static final int NAME = 100;
    private static final int DESCRIPTION = 300;

    /** What the dialog may choose from. */
    record Choices(List<GroupDetails> groups, List<ServiceDetails> services, List<StaffMember> staff) {}

    /** Takes what was typed; a refusal is shown beside its field. */
    interface Callback {

        /** Makes the group of that name and answers its id. */
        String group(LocalText name);

        void save(ServiceDraft draft);
    }

    private final LocalPair name = new LocalPair("status.service.field.name", "name", NAME, true);
    private final LocalPair description =
            new LocalPair("status.service.field.description", "description", DESCRIPTION, false);
    private final ComboBox<GroupDetails> group = new ComboBox<>(getTranslation("status.service.field.group"));
    private final ComboBox<StaffMember> owner = new ComboBox<>(getTranslation("status.service.field.owner"));
    private final DatePicker start = Calendars.date(getTranslation("status.service.field.start"));
    private final MultiSelectComboBox<ServiceDetails> needs =
            new MultiSelectComboBox<>(getTranslation("status.service.field.needs"));
    private final Checkbox only = new Checkbox(getTranslation("status.service.field.only"));
    private final TextField slug = new TextField(getTranslation("status.service.field.slug"));

    ServiceDialog(@Nullable ServiceDetails shown, @Nullable String inGroup, Choices choices, Callback callback) {
        setHeaderTitle(getTranslation(shown == null ? "status.service.add" : "status.service.change"));
        setWidth("min(640px, 94vw)");
        build(choices, shown);
        choices.groups().stream()
                .filter(one -> one.id()
                        .equals(shown == null ? inGroup : shown.service().groupId()))
                .findFirst()
                .ifPresent(group::setValue);
        if (shown != null) {
            show(shown, choices);
        }
        var pairs = new Div(group, owner, start, needs);
        pairs.addClassName("pairs");
        var form = new Div(name, description, pairs, only);
        form.addClassName("form");
        if (shown == null) {
            form.add(slug);
        }
        add(form);
        var save = new Button(getTranslation("shared.save"), _ -> save(callback));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(_ -> save.setEnabled(true));
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), save);
        name.focus();
    }

    private void build(Choices choices, @Nullable ServiceDetails shown) {
        var language = Language.of(getLocale());
        group.setItems(choices.groups());
        group.setItemLabelGenerator(one -> one.name().in(language));
        group.setRequiredIndicatorVisible(true);
        group.setAllowCustomValue(true);
        group.setHelperText(getTranslation("status.service.field.group.hint"));
        group.addCustomValueSetListener(
                typed -> group.setValue(new GroupDetails("", new LocalText(typed.getDetail(), null), null, 0, 0, 0)));
        owner.setItems(choices.staff());
        owner.setItemLabelGenerator(StaffMember::name);
        owner.setClearButtonVisible(true);
        needs.setItems(choices.services().stream()
                .filter(one -> !one.isRetired() && (shown == null || !one.id().equals(shown.id())))
                .toList());
        needs.setItemLabelGenerator(one -> one.service().name().in(language));
        needs.setHelperText(getTranslation("status.service.field.needs.hint"));
        only.setHelperText(getTranslation("status.service.field.only.hint"));
        start.setHelperText(getTranslation("status.service.field.start.hint"));
        slug.setHelperText(getTranslation("status.service.field.slug.hint"));
        slug.setMaxLength(60);
    }

    private void show(ServiceDetails shown, Choices choices) {
        name.showing(shown.service().name());
        description.showing(shown.service().description());
        choices.staff().stream()
                .filter(one -> one.id().equals(shown.owner()))
                .findFirst()
                .ifPresent(owner::setValue);
        start.setValue(shown.service().startDate());
        needs.setValue(choices.services().stream()
                .filter(one -> shown.service().needs().contains(one.id()))
                .collect(Collectors.toSet()));
        only.setValue(shown.service().onlyShowIfDegraded());
    }

    private void save(Callback callback) {
        if (Refusals.attempt(fields(), () -> callback.save(draft(callback)))) {
            close();
        }
    }

    private ServiceDraft draft(Callback callback) {
        var chosen = group.getValue();
        var member = owner.getValue();
        return new ServiceDraft(
                slug.getValue(),
                chosen == null ? null : chosen.id().isEmpty() ? callback.group(chosen.name()) : chosen.id(),
                name.text(),
                description.textOrNull(),
                null,
                member == null ? null : member.id(),
                start.getValue(),
                only.getValue(),
                needs.getValue().stream().map(ServiceDetails::id).collect(Collectors.toSet()));
    }

    private Map<String, HasValidationProperties> fields() {
        var fields = new HashMap<String, HasValidationProperties>(name.fields());
        fields.putAll(description.fields());
        fields.put("groupId", group);
        fields.put("owner", owner);
        fields.put("startDate", start);
        fields.put("dependsOn", needs);
        fields.put("slug", slug);
        return fields;
    }
}
