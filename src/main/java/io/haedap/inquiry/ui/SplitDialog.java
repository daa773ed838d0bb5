package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.InquiryMessage;
import io.haedap.inquiry.MessageKind;
import io.haedap.shared.PlainText;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Asks which messages become an inquiry of their own, and what that one is about. */
class SplitDialog extends Dialog {

    private static final int SHOWN = 90;

    private final Times times;

    SplitDialog(InquiryDetails inquiry, Set<String> notes, Times times, BiConsumer<List<String>, String> split) {
        this.times = times;
        setHeaderTitle(getTranslation("inquiry.split.title"));
        var messages = new CheckboxGroup<InquiryMessage>(getTranslation("inquiry.split.messages"));
        messages.setItems(inquiry.messages().stream()
                .filter(message -> message.origin() == null && !notes.contains(message.id()))
                .toList());
        messages.setItemLabelGenerator(this::label);
        messages.addClassName("merge-same");
        var subject = new TextField(getTranslation("inquiry.subject"));
        subject.setMaxLength(200);
        subject.setValue(inquiry.subject());
        subject.setRequiredIndicatorVisible(true);
        subject.setWidthFull();
        var form = new Div(new Paragraph(getTranslation("inquiry.split.hint")), messages, subject);
        form.addClassNames("form", "dialog-form");
        add(form);
        setWidth("560px");
        var make = new Button(getTranslation("inquiry.split.do"), click -> {
            var chosen = messages.getValue().stream().map(InquiryMessage::id).toList();
            if (Refusals.attempt(
                    Map.of("messages", messages, "subject", subject), () -> split.accept(chosen, subject.getValue()))) {
                close();
            }
        });
        make.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), make);
    }

    private String label(InquiryMessage message) {
        var by = message.by() == null
                ? getTranslation("inquiry.customer")
                : message.kind() == MessageKind.NOTE
                        ? getTranslation("inquiry.note")
                        : message.by().name();
        var text = PlainText.shorten(message.body().replaceAll("\\s+", " "), SHOWN);
        return times.at(message.at()) + " \u00b7 " + by + " \u00b7 " + text;
    }
}
