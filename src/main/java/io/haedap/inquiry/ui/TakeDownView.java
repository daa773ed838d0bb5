package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
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
import io.haedap.attachment.AttachmentDesk;
import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.customer.CustomerId;
import io.haedap.customer.MaskedCustomer;
import io.haedap.inquiry.Begun;
import io.haedap.inquiry.CallDesk;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryRow;
import io.haedap.inquiry.IntakeDesk;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.OutreachDesk;
import io.haedap.inquiry.Priority;
import io.haedap.inquiry.UnsendDesk;
import io.haedap.inquiry.question.AskedForm;
import io.haedap.inquiry.question.QuestionReader;
import io.haedap.inquiry.question.ui.QuestionFields;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Taking down what a customer asks by telephone or at the counter, and writing to one first. Who calls is asked first, because whoever is
 * known needs no particulars, and whoever calls again goes on with what is open.
 */
@Route("inquiries/new")
@RolesAllowed(Rights.INQUIRY_CREATE)
@StyleSheet("context://console-assets/inquiry.css")
class TakeDownView extends Screen implements CallerStrip.Choice {

    /** Who speaks first. */
    enum Direction {
        IN,
        OUT
    }

    /** The desks that it works with. */
    @org.springframework.stereotype.Component
    record Desks(
            IntakeDesk intake,
            CallDesk calls,
            OutreachDesk outreach,
            UnsendDesk unsend,
            QuestionReader questions,
            AttachmentDesk uploads,
            Clock clock) {}

    private final Desks desks;
    private final RadioButtonGroup<Direction> direction =
            new RadioButtonGroup<>(getTranslation("inquiry.take-down.direction"));
    private final CallerStrip callers = new CallerStrip(this);
    private final Button save = new Button("", click -> save());
    private @Nullable CustomerId known;
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
    private final QuestionFields extras = new QuestionFields();
    private final QuestionReader questions;
    private final Checkbox consent = new Checkbox(getTranslation("inquiry.take-down.consent"));
    private final Select<Priority> priority = new Select<>();
    private final DraftFiles files;
    private final Map<String, HasValidationProperties> fields = Map.of(
            "categorySlug", category,
            "subject", subject,
            "body", body,
            "name", name,
            "email", email,
            "phone", phone,
            "consent", consent,
            "priority", priority);

    TakeDownView(Desks desks, CategoryTree categories, CurrentStaff staff) {
        super("inquiry.take-down.title");
        this.desks = desks;
        this.staff = staff;
        this.questions = desks.questions();
        crumb(getTranslation("inquiry.menu"), InquiriesView.class);
        direction.setItems(Direction.values());
        direction.setItemLabelGenerator(value -> getTranslation("inquiry.take-down.direction." + value));
        direction.setVisible(staff.may(Rights.INQUIRY_ANSWER));
        direction.addValueChangeListener(change -> turn());
        channel.setItemLabelGenerator(value -> getTranslation("inquiry.channel." + value));
        language.setItems(Language.values());
        language.setItemLabelGenerator(value -> getTranslation("shared.language." + value.tag()));
        language.setValue(Language.KO);
        category.setLabel(getTranslation("inquiry.category"));
        category.setItems(categories.all());
        category.setItemLabelGenerator(value -> value.name().in(Language.of(getLocale())));
        category.addValueChangeListener(_ -> ask());
        language.addValueChangeListener(_ -> ask());
        priority.setLabel(getTranslation("inquiry.priority"));
        priority.setItems(Priority.values());
        priority.setEmptySelectionAllowed(true);
        priority.setEmptySelectionCaption(getTranslation("inquiry.take-down.priority.usual"));
        priority.setItemLabelGenerator(
                one -> getTranslation(one == null ? "inquiry.take-down.priority.usual" : "inquiry.priority." + one));
        files = new DraftFiles(desks.uploads());
        files.show(new FileShelf.OfForm(desks.uploads()));
        files.receive(body);
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
        phone.addValueChangeListener(change -> look());
        email.addValueChangeListener(change -> look());
        phone.setAutofocus(true);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        direction.setValue(Direction.IN);
        var form = new Div(
                row(direction, channel, language),
                row(phone, email, name),
                callers,
                row(category, priority),
                subject,
                body,
                extras,
                files,
                consent,
                actionsOf(save));
        form.addClassNames("card", "form", "take-down");
        add(form);
    }

    /** What the category asks; who calls need not know all of it. */
    private void ask() {
        var chosen = category.getValue();
        extras.show(chosen == null ? AskedForm.none("") : questions.of(chosen.slug()), language.getValue(), false);
    }

    /** Another direction, other channels and another deed; what was typed stays. */
    private void turn() {
        var isOut = direction.getValue() == Direction.OUT;
        channel.setItems(isOut ? List.of(Channel.MAIL, Channel.PHONE) : List.of(Channel.PHONE, Channel.VISIT));
        channel.setValue(isOut ? Channel.MAIL : Channel.PHONE);
        body.setLabel(getTranslation(isOut ? "inquiry.take-down.message" : "inquiry.body"));
        consent.setHelperText(isOut ? getTranslation("inquiry.take-down.consent.out") : null);
        priority.setVisible(!isOut && staff.may(Rights.INQUIRY_ANSWER));
        save.setText(getTranslation(isOut ? "inquiry.take-down.begin" : "inquiry.take-down.save"));
    }

    /** Looks for whoever has the whole number or address; for those who may see customers. */
    private void look() {
        if (known == null && staff.may(Rights.CUSTOMER_READ) && staff.may(Rights.INQUIRY_READ)) {
            Refusals.attempt(() -> callers.show(
                    desks.calls().callers(email.getValue(), phone.getValue()),
                    direction.getValue() == Direction.IN && staff.may(Rights.INQUIRY_ANSWER)));
        }
    }

    @Override
    public void chosen(MaskedCustomer customer) {
        known = customer.id();
        List.of(name, email, phone).forEach(field -> field.setVisible(false));
        callers.settled(customer);
        subject.focus();
    }

    @Override
    public void forget() {
        known = null;
        List.of(name, email, phone).forEach(field -> field.setVisible(true));
        callers.show(List.of(), false);
        phone.focus();
    }

    @Override
    public void join(InquiryRow open) {
        Refusals.attempt(Map.of("body", body), () -> {
            desks.calls()
                    .join(
                            open.number(),
                            channel.getValue(),
                            body.getValue(),
                            desks.intake().files(files.ids()));
            Toasts.done(getTranslation("inquiry.caller.joined", open.number()));
            UI.getCurrent().navigate(InquiriesView.class, open.number());
        });
    }

    private void save() {
        var typed = new NewInquiry(
                        category.getValue() == null ? null : category.getValue().slug(),
                        subject.getValue(),
                        body.getValue(),
                        language.getValue(),
                        channel.getValue(),
                        name.getValue(),
                        email.getValue(),
                        phone.getValue(),
                        consent.getValue())
                .filledIn(extras.filled());
        var all = new HashMap<String, HasValidationProperties>(fields);
        all.putAll(extras.named());
        Refusals.attempt(all, () -> {
            var asked = typed.with(desks.intake().files(files.ids()));
            if (direction.getValue() == Direction.OUT) {
                begun(
                        known == null
                                ? desks.outreach().begin(asked, NewReply.Then.WAIT)
                                : desks.outreach().begin(asked, known, NewReply.Then.WAIT));
                return;
            }
            var receipt = known == null
                    ? desks.intake().takeDown(asked, priority.getValue())
                    : desks.intake().takeDown(asked, known, priority.getValue());
            Toasts.done(getTranslation("inquiry.take-down.done", receipt.number()));
            if (staff.sees(receipt.queue())) {
                UI.getCurrent().navigate(InquiriesView.class, receipt.number());
            } else {
                UI.getCurrent().navigate(InquiriesView.class);
            }
        });
        save.setEnabled(true);
    }

    private void begun(Begun begun) {
        var number = begun.number();
        var leaves = begun.message().sendsAt();
        if (leaves == null) {
            Toasts.done(getTranslation("inquiry.take-down.begun", number));
        } else {
            var left = Duration.between(desks.clock().instant(), leaves);
            Toasts.counting(
                    seconds -> getTranslation("inquiry.take-down.begins", number, seconds),
                    left,
                    getTranslation("inquiry.take-back"),
                    () -> takeBack(begun));
        }
        UI.getCurrent().navigate(InquiriesView.class, number);
    }

    /** The words are in the field of the inquiry, where they can be mended and sent again. */
    private void takeBack(Begun begun) {
        Refusals.attempt(() -> {
            desks.unsend().takeBack(begun.number(), begun.message().id());
            Toasts.done(getTranslation("inquiry.taken-back"));
            UI.getCurrent().navigate(InquiriesView.class, begun.number());
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
