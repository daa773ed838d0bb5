package io.haedap.people.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.haedap.people.StaffMember;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Roles, and the queues and categories that their rights are narrowed to. */
class RightsForm extends Div {

    private final CheckboxGroup<String> roles = new CheckboxGroup<>(getTranslation("people.field.roles"));
    private final MultiSelectComboBox<String> queues;
    private final MultiSelectComboBox<String> categories;

    RightsForm(List<String> roleNames, Map<String, String> queueNames, Map<String, String> slugs) {
        addClassName("form");
        roles.setItems(roleNames);
        roles.setItemLabelGenerator(role -> StaffWords.role(this, role));
        roles.addClassName("choices");
        queues = limits("people.field.queues", queueNames);
        categories = limits("people.field.categories", slugs);
        var limits = new Div(queues, categories);
        limits.addClassName("form-row");
        add(roles, limits);
    }

    private MultiSelectComboBox<String> limits(String key, Map<String, String> slugs) {
        var limits = new MultiSelectComboBox<String>(getTranslation(key));
        limits.setItems(slugs.keySet());
        limits.setItemLabelGenerator(slug -> slugs.getOrDefault(slug, slug));
        limits.setPlaceholder(getTranslation("people.limits.none"));
        limits.setHelperText(getTranslation(key + ".hint"));
        limits.setClearButtonVisible(true);
        return limits;
    }

    void show(StaffMember member) {
        roles.setValue(member.roles());
        queues.setValue(member.queues());
        categories.setValue(member.categories());
    }

    Set<String> roles() {
        return Set.copyOf(roles.getValue());
    }

    Set<String> queues() {
        return Set.copyOf(queues.getValue());
    }

    Set<String> categories() {
        return Set.copyOf(categories.getValue());
    }

    HasValidationProperties rolesField() {
        return roles;
    }
}
