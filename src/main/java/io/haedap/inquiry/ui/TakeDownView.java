package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.IntakeDesk;
import io.haedap.inquiry.NewInquiry;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** Taking down what a customer asks by telephone or at the counter. */
@Route("inquiries/new")
@RolesAllowed(Rights.INQUIRY_CREATE)
@StyleSheet("context://console-assets/inquiry.css")
class TakeDownView extends Screen {

    private final IntakeDesk desk;
    private final CurrentStaff staff;
    private final RadioButtonGroup<Channel> channel = new RadioButtonGroup<>(getTranslation("inquiry.fact.channel"));
    private final Select<Category> category = new Select<>();
    private final RadioButtonGroup<Language> language =
            new RadioButtonGroup<>(getTranslation("inquiry.take-down.language"));
    private final TextField subject = new TextField(getTranslation("inquiry.subject"));
    private final TextArea body = new TextArea(getTranslation("inquiry.body"));
    private final TextField name = new TextField(getTranslation("inquiry.customer.name"));
    private final EmailField email = new EmailField(getTranslation("inquiry.customer.email"));
    private final TextField phone = new TextField(getTranslation("inquiry.customer.phone"));
    private final Checkbox consent = new Checkbox(getTranslation("inquiry.take-down.consent"));
    private final Map<String, HasValidationProperties> fields = Map.of(
            "categorySlug", category,
            "subject", subject,
            "body", body,
            "name", name,
            "email", email,
            "phone", phone,
            "consent", consent);

    TakeDownView(IntakeDesk desk, CategoryTree categories, CurrentStaff staff) {
        super("inquiry.take-down.title");
        this.desk = desk;
        this.staff = staff;
        crumb(getTranslation("inquiry.menu"), InquiriesView.class);
        channel.setItems(Channel.PHONE, Channel.VISIT);
        channel.setItemLabelGenerator(value -> getTranslation("inquiry.channel." + value));
        channel.setValue(Channel.PHONE);
        language.setItems(Language.values());
        language.setItemLabelGenerator(value -> getTranslation("shared.language." + value.tag()));
        language.setValue(Language.KO);
        category.setLabel(getTranslation("inquiry.category"));
        category.setItems(categories.all());
        category.setItemLabelGenerator(value -> value.name().in(Language.of(getLocale())));
        body.setMinRows(6);
        body.setMaxLength(20_000);
        subject.setMaxLength(200);
        email.setHelperText(getTranslation("inquiry.take-down.email.hint"));
        consent.setRequiredIndicatorVisible(true);
        subject.setRequiredIndicatorVisible(true);
        body.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(true);
        // The desk judges what is typed; the browser's own idea of an address would speak first and in other words.
        email.setManualValidation(true);
        var save = new Button(getTranslation("inquiry.take-down.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(
                row(channel, language),
                row(name, phone, email),
                row(category),
                subject,
                body,
                consent,
                actionsOf(save));
        form.addClassNames("card", "form", "take-down");
        add(form);
    }

    private void save() {
        var asked = new NewInquiry(
                category.getValue() == null ? null : category.getValue().slug(),
                subject.getValue(),
                body.getValue(),
                language.getValue(),
                channel.getValue(),
                name.getValue(),
                email.getValue(),
                phone.getValue(),
                consent.getValue());
        Refusals.attempt(fields, () -> {
            var receipt = desk.takeDown(asked);
            Toasts.done(getTranslation("inquiry.take-down.done", receipt.number()));
            if (staff.sees(receipt.queue())) {
                UI.getCurrent().navigate(InquiriesView.class, receipt.number());
            } else {
                UI.getCurrent().navigate(InquiriesView.class);
            }
        });
    }

    private static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("form-row");
        return row;
    }

    private static Div actionsOf(Button save) {
        var line = new Div(save);
        line.addClassName("form-actions");
        return line;
    }
}
