package io.haedap.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.haedap.inquiry.InquiryRow;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Shows which inquiries seem to be about an incident, and links those that a person leaves chosen. */
class ProposalsDialog extends Dialog {

    private final CheckboxGroup<InquiryRow> chosen = new CheckboxGroup<>(getTranslation("response.proposals.which"));
    private final Button link = new Button();

    ProposalsDialog(List<InquiryRow> proposals, Times times, Consumer<List<String>> callback) {
        setHeaderTitle(getTranslation("response.proposals"));
        setWidth("min(640px, 94vw)");
        chosen.addClassName("choice-lines");
        chosen.setItems(proposals);
        chosen.setItemLabelGenerator(row ->
                getTranslation("response.proposals.line", row.subject(), row.number(), times.at(row.receivedAt())));
        chosen.setValue(Set.copyOf(proposals));
        chosen.addValueChangeListener(_ -> count());
        var form = new Div(new Paragraph(getTranslation("response.proposals.hint")), chosen);
        form.addClassName("form");
        add(form);
        link.addThemeVariants(ButtonVariant.PRIMARY);
        link.addClickListener(_ -> {
            var numbers = chosen.getValue().stream().map(InquiryRow::number).toList();
            if (Refusals.attempt(() -> callback.accept(numbers))) {
                close();
            }
        });
        count();
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), link);
    }

    private void count() {
        var size = chosen.getValue().size();
        link.setText(getTranslation("response.link.many", size));
        link.setEnabled(size > 0);
    }
}
