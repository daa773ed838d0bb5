package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.inquiry.InquiryRow;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Asks which inquiries are one with the open one, and which of them remains. */
class MergeInquiriesDialog extends Dialog {

    /** Which way it goes. */
    enum Way {
        HERE,
        THERE
    }

    /** Merges them; refusals are shown here. */
    @FunctionalInterface
    interface Merging {
        void merge(String target, List<String> origins, boolean acrossCustomers);
    }

    private final String number;
    private final Merging merging;
    private final CheckboxGroup<InquiryRow> same = new CheckboxGroup<>(getTranslation("inquiry.merge.same"));
    private final TextField numbers = new TextField(getTranslation("inquiry.merge.numbers"));
    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>(getTranslation("inquiry.merge.way"));
    private final Checkbox across = new Checkbox(getTranslation("inquiry.merge.across"));
    private final Paragraph warning = new Paragraph(getTranslation("inquiry.merge.across.hint"));

    MergeInquiriesDialog(String number, List<InquiryRow> others, Times times, Merging merging) {
        this.number = number;
        this.merging = merging;
        setHeaderTitle(getTranslation("inquiry.merge"));
        same.setItems(others.stream()
                .filter(other -> other.status() != InquiryStatus.SPAM)
                .toList());
        same.setItemLabelGenerator(other -> other.number() + " \u00b7 " + other.subject() + " \u00b7 "
                + getTranslation("inquiry.status." + other.status()) + " \u00b7 " + times.at(other.receivedAt()));
        same.addClassName("merge-same");
        same.setVisible(!others.isEmpty());
        numbers.setHelperText(getTranslation("inquiry.merge.numbers.hint"));
        numbers.setMaxLength(300);
        numbers.setWidthFull();
        way.setItems(Way.values());
        way.setValue(Way.HERE);
        way.setItemLabelGenerator(value -> getTranslation("inquiry.merge.way." + value));
        across.setVisible(false);
        warning.setVisible(false);
        warning.addClassName("merge-warning");
        same.addValueChangeListener(_ -> askAgain());
        numbers.addValueChangeListener(_ -> askAgain());
        var hint = new Paragraph(getTranslation("inquiry.merge.hint"));
        var form = new Div(hint, same, numbers, way, across, warning);
        form.addClassNames("form", "dialog-form");
        add(form);
        setWidth("560px");
        var merge = new Button(getTranslation("inquiry.merge.do"), click -> merge());
        merge.addThemeVariants(ButtonVariant.PRIMARY);
        merge.setDisableOnClick(true);
        merge.addClickListener(click -> merge.setEnabled(true));
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), merge);
    }

    /** That it is meant was said of those that were chosen then. */
    private void askAgain() {
        across.setValue(false);
        across.setVisible(false);
        warning.setVisible(false);
    }

    private void merge() {
        Refusals.attempt(Map.of("origins", numbers), () -> {
            try {
                var chosen = chosen();
                if (way.getValue() == Way.HERE) {
                    merging.merge(number, chosen, across.getValue());
                } else if (chosen.size() == 1) {
                    merging.merge(chosen.getFirst(), List.of(number), across.getValue());
                } else {
                    numbers.setErrorMessage(getTranslation("inquiry.merge.one"));
                    numbers.setInvalid(true);
                    return;
                }
                close();
            } catch (Refusal refused) {
                if (!"inquiry-merge-customers".equals(refused.type())) {
                    throw refused;
                }
                across.setVisible(true);
                warning.setVisible(true);
                throw refused;
            }
        });
    }

    private List<String> chosen() {
        var chosen = new TreeSet<String>();
        same.getValue().forEach(row -> chosen.add(row.number()));
        Arrays.stream(numbers.getValue().split("[,\\s]+"))
                .filter(typed -> !typed.isBlank())
                .forEach(chosen::add);
        return List.copyOf(chosen);
    }
}
