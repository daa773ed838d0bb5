package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.inquiry.Colleague;
import io.haedap.shared.ui.Refusals;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Asks to whom an inquiry is given, and why. */
class AssignDialog extends Dialog {

    AssignDialog(List<Colleague> colleagues, BiConsumer<String, String> assign) {
        setHeaderTitle(getTranslation("inquiry.action.ASSIGN"));
        var who = new ComboBox<Colleague>(getTranslation("inquiry.assignee"));
        who.setItems(colleagues);
        who.setItemLabelGenerator(Colleague::name);
        who.setRequiredIndicatorVisible(true);
        who.setWidthFull();
        var remark = new TextField(getTranslation("inquiry.remark"));
        remark.setMaxLength(500);
        remark.setWidthFull();
        var form = new Div(who, remark);
        form.addClassNames("form", "dialog-form");
        add(form);
        setWidth("420px");
        var give = new Button(getTranslation("inquiry.assign.do"), click -> {
            var chosen = who.getValue() == null ? "" : who.getValue().email();
            if (Refusals.attempt(
                    Map.of("assignee", who, "remark", remark), () -> assign.accept(chosen, remark.getValue()))) {
                close();
            }
        });
        give.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), give);
    }
}
