package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.haedap.customer.CustomerField;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.InquiryRow;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The right pane: who asks, masked, what was promised, and what the same person asked otherwise. */
class SidePane extends Aside {

    private final CurrentStaff staff;
    private final Times times;
    private final Deadlines deadlines;
    private final RevealDialog.Opener opener;
    private final BiFunction<String, @Nullable String, Page<InquiryRow>> others;
    private final List<InquiryPanel> panels;
    private final Runnable changed;
    private final Button close = new Button(Icons.CLOSE.create());
    private final Div content = new Div();

    /** What the pane calls: to open what is masked, for the customer's other inquiries, when it is closed, and when a panel changed the inquiry. */
    record Guide(
            RevealDialog.Opener opener,
            BiFunction<String, @Nullable String, Page<InquiryRow>> others,
            Runnable closed,
            Runnable changed) {}

    SidePane(CurrentStaff staff, Times times, Deadlines deadlines, List<InquiryPanel> panels, Guide guide) {
        this.staff = staff;
        this.times = times;
        this.deadlines = deadlines;
        this.opener = guide.opener();
        this.others = guide.others();
        this.panels = panels;
        this.changed = guide.changed();
        addClassName("side");
        getElement().setAttribute("aria-label", getTranslation("inquiry.side"));
        close.addClickListener(click -> guide.closed().run());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.addClassName("side-close");
        close.setAriaLabel(getTranslation("shared.close"));
        content.addClassName("side-content");
        add(close, content);
    }

    void show(InquiryDetails inquiry, QueueFilter filter) {
        content.removeAll();
        content.add(person(inquiry), promise(inquiry));
        panels.forEach(panel -> panel.show(inquiry, changed).ifPresent(content::add));
        content.add(facts(inquiry));
        content.add(new OthersSection(times, filter, cursor -> others.apply(inquiry.number(), cursor)));
    }

    private Section person(InquiryDetails inquiry) {
        var section = new Section();
        var customer = inquiry.customer();
        if (customer == null) {
            section.add(new Paragraph(getTranslation("inquiry.customer.hidden")));
            return section;
        }
        var name = new Span(customer.name());
        name.addClassName("side-name");
        var initial = Deadlines.initial(null, customer.name());
        initial.addClassName("l");
        var head = new Div(initial, name);
        head.addClassNames("row", "side-person");
        var list = new DescriptionList();
        list.addClassName("kv");
        field(list, "inquiry.customer.email", customer.email(), CustomerField.EMAIL, inquiry.number());
        field(list, "inquiry.customer.phone", customer.phone(), CustomerField.PHONE, inquiry.number());
        section.add(head, list);
        if (staff.may(Rights.CUSTOMER_REVEAL)) {
            var hint = new Paragraph(getTranslation("inquiry.reveal.hint"));
            hint.addClassNames("xs", "t3");
            section.add(hint);
        }
        return section;
    }

    private void field(DescriptionList list, String key, @Nullable String masked, CustomerField field, String number) {
        var value = new Span(masked == null ? getTranslation("inquiry.customer.none") : masked);
        value.addClassNames("masked", "cut");
        var label = getTranslation(key);
        var description = new DescriptionList.Description(value);
        list.add(new DescriptionList.Term(label), description);
        if (masked != null && staff.may(Rights.CUSTOMER_REVEAL)) {
            var eye = new Button(Icons.EYE.create());
            eye.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            eye.setAriaLabel(getTranslation("inquiry.reveal", label));
            eye.addClassName("reveal");
            eye.addClickListener(click -> new RevealDialog(label, reason -> {
                        value.setText(opener.open(number, field, reason));
                        eye.setVisible(false);
                        hideLater(value, eye, masked);
                    })
                    .open());
            description.add(eye);
        }
    }

    /** What was opened is masked again after five minutes. */
    static void hideLater(Span value, Button eye, String masked) {
        value.getElement()
                .executeJs("return new Promise(done => setTimeout(done, 300000))")
                .then(_ -> {
                    value.setText(masked);
                    eye.setVisible(true);
                });
    }

    private Section promise(InquiryDetails inquiry) {
        var due = inquiry.dueAt();
        var until = new Paragraph(getTranslation("inquiry.due.until", times.weekday(due), times.time(due)));
        until.addClassName("promise");
        var state = new Paragraph(sentence(inquiry));
        state.addClassNames("xs", "promise-state");
        var isRunning = !inquiry.status().isOver() && inquiry.answeredAt() == null;
        state.setClassName("late", isRunning && deadlines.isLate(due));
        state.setClassName("soon", isRunning && deadlines.isSoon(due));
        return new Section(new H3(getTranslation("inquiry.promise")), until, state);
    }

    private String sentence(InquiryDetails inquiry) {
        var answered = inquiry.answeredAt();
        return switch (inquiry.status()) {
            case RECEIVED, OPEN, ON_HOLD -> deadlines.sentence(inquiry.dueAt());
            case WAITING_FOR_CUSTOMER -> getTranslation("inquiry.promise.waiting");
            case ANSWERED, CLOSED, SPAM ->
                answered == null
                        ? getTranslation("inquiry.status." + inquiry.status())
                        : getTranslation(
                                answered.isAfter(inquiry.dueAt()) ? "inquiry.promise.late" : "inquiry.promise.kept",
                                times.at(answered));
        };
    }

    private Section facts(InquiryDetails inquiry) {
        var list = new DescriptionList();
        list.addClassName("kv");
        fact(list, "inquiry.fact.received", times.at(inquiry.receivedAt()));
        fact(list, "inquiry.fact.channel", getTranslation("inquiry.channel." + inquiry.channel()));
        fact(
                list,
                "inquiry.fact.language",
                getTranslation("shared.language." + inquiry.language().tag()));
        return new Section(new H3(getTranslation("inquiry.facts")), list);
    }

    private void fact(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
