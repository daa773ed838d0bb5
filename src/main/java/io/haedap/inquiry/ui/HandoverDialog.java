package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.haedap.inquiry.Colleague;
import io.haedap.inquiry.InquiryQueue;
import io.haedap.inquiry.NewHandover;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Refusals;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks to which queue or colleague an inquiry is handed over, and what they should know. */
class HandoverDialog extends Dialog {

    private final Select<InquiryQueue> queue = new Select<>();
    private final ComboBox<Colleague> who = new ComboBox<>(getTranslation("inquiry.handover.colleague"));
    private final TextArea note = new TextArea(getTranslation("inquiry.handover.note"));

    HandoverDialog(
            String from,
            List<InquiryQueue> queues,
            Function<String, List<Colleague>> colleagues,
            boolean isWriting,
            Consumer<NewHandover> handOver) {
        setHeaderTitle(getTranslation("inquiry.action.HANDOVER"));
        setWidth("min(460px, 94vw)");
        queue.setLabel(getTranslation("inquiry.queue"));
        queue.setItems(queues);
        queue.setItemLabelGenerator(one -> one.name().in(Language.of(getLocale())));
        queue.setWidthFull();
        queue.addValueChangeListener(change -> {
            who.setItems(
                    change.getValue() == null
                            ? List.of()
                            : colleagues.apply(change.getValue().slug()));
        });
        who.setItemLabelGenerator(Colleague::name);
        who.setHelperText(getTranslation("inquiry.handover.colleague.hint"));
        who.setClearButtonVisible(true);
        who.setWidthFull();
        note.setRequiredIndicatorVisible(true);
        note.setManualValidation(true);
        note.setHelperText(getTranslation("inquiry.handover.note.hint"));
        note.setMinRows(3);
        note.setWidthFull();
        queues.stream().filter(one -> one.slug().equals(from)).findFirst().ifPresent(queue::setValue);
        var form = new Div(queue, who, note);
        form.addClassNames("form", "dialog-form");
        add(form);
        if (isWriting) {
            var unsent = new Paragraph(getTranslation("inquiry.handover.unsent"));
            unsent.addClassName("merge-warning");
            form.add(unsent);
        }
        var go = new Button(getTranslation("inquiry.handover.do"), _ -> {
            var asked = new NewHandover(
                    queue.getValue() == null ? null : queue.getValue().slug(), email(), note.getValue());
            if (Refusals.attempt(
                    Map.of("queue", queue, "assignee", who, "remark", note), () -> handOver.accept(asked))) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), go);
    }

    private @Nullable String email() {
        return who.getValue() == null ? null : who.getValue().email();
    }
}
