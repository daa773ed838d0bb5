package io.haedap.inquiry.queue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.inquiry.queue.AgentRow;
import io.haedap.shared.ui.Refusals;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Queues, skills and capacity of a colleague; the queues can be changed by whoever sets rights. */
class AgentDialog extends Dialog {

    record Typed(
            Set<String> queues,
            List<String> skills,
            @Nullable Integer capacity) {}

    AgentDialog(AgentRow agent, RuleWords words, boolean mayChangeQueues, Consumer<Typed> keep) {
        setHeaderTitle(agent.colleague().name());
        setWidth("min(460px, 94vw)");
        var queues = new MultiSelectComboBox<String>(getTranslation("inquiry.queues"));
        queues.setItems(words.queues().keySet());
        queues.setItemLabelGenerator(words::queue);
        queues.setValue(agent.queues());
        queues.setPlaceholder(getTranslation("inquiry.queue.every"));
        queues.setReadOnly(!mayChangeQueues);
        queues.setHelperText(
                getTranslation(mayChangeQueues ? "inquiry.agent.queues.hint" : "inquiry.agent.queues.staff"));
        queues.setWidthFull();
        var skills = new TextField(getTranslation("inquiry.agent.skills"));
        skills.setValue(String.join(", ", agent.skills()));
        skills.setHelperText(getTranslation("inquiry.rule.skills.hint"));
        skills.setWidthFull();
        var capacity = new IntegerField(getTranslation("inquiry.agent.capacity"));
        capacity.setValue(agent.capacity());
        capacity.setHelperText(getTranslation("inquiry.agent.capacity.hint"));
        capacity.setManualValidation(true);
        capacity.setWidthFull();
        var form = new Div(queues, skills, capacity);
        form.addClassNames("form", "dialog-form");
        add(form);
        var save = new Button(getTranslation("shared.save"), _ -> {
            var typed = new Typed(
                    Set.copyOf(queues.getValue()), List.of(skills.getValue().split(",")), capacity.getValue());
            if (Refusals.attempt(Map.of("skills", skills, "capacity", capacity), () -> keep.accept(typed))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), save);
    }
}
