package io.haedap.inquiry.queue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.inquiry.Colleague;
import io.haedap.inquiry.Redistribution;
import io.haedap.shared.ui.Refusals;
import java.util.Map;
import java.util.function.BiConsumer;

/** Shows what somebody has in hand and asks where it goes. */
class RedistributeDialog extends Dialog {

    RedistributeDialog(
            String whose, Redistribution.Plan plan, RuleWords words, BiConsumer<Redistribution.To, String> deed) {
        setHeaderTitle(getTranslation("inquiry.redistribute.title", whose));
        setWidth("min(480px, 94vw)");
        var counts = plan.queues().entrySet().stream()
                .map(entry -> words.queue(entry.getKey()) + " " + entry.getValue())
                .toList();
        var form = new Div(new Paragraph(
                plan.inquiries() == 0
                        ? getTranslation("inquiry.redistribute.nothing")
                        : getTranslation("inquiry.redistribute.plan", plan.inquiries(), String.join(", ", counts))));
        form.addClassNames("form", "dialog-form");
        var to = new RadioButtonGroup<Redistribution.To>(getTranslation("inquiry.redistribute.to"));
        to.setItems(Redistribution.To.values());
        to.setItemLabelGenerator(way -> getTranslation("inquiry.redistribute.to." + way));
        to.setValue(Redistribution.To.QUEUE);
        var free = new Paragraph(
                plan.free().isEmpty()
                        ? getTranslation("inquiry.redistribute.free.none")
                        : getTranslation(
                                "inquiry.redistribute.free",
                                String.join(
                                        ", ",
                                        plan.free().stream()
                                                .map(Colleague::name)
                                                .toList())));
        free.addClassNames("t2", "xs");
        var why = new TextField(getTranslation("inquiry.remark"));
        why.setValue(getTranslation("inquiry.redistribute.reason"));
        why.setRequiredIndicatorVisible(true);
        why.setManualValidation(true);
        why.setMaxLength(500);
        why.setWidthFull();
        form.add(to, free, why);
        add(form);
        var go = new Button(getTranslation("inquiry.redistribute.do"), _ -> {
            if (Refusals.attempt(Map.of("remark", why), () -> deed.accept(to.getValue(), why.getValue()))) {
                close();
            }
        });
        go.setEnabled(plan.inquiries() > 0);
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), go);
    }
}
