package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.haedap.customer.MaskedCustomer;
import io.haedap.inquiry.Caller;
import io.haedap.inquiry.InquiryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may be calling, masked: to be taken as the customer, or to go on with what is open. */
class CallerStrip extends Div {

    /** What can be done with whom was found. */
    interface Choice {
        void chosen(MaskedCustomer customer);

        void join(InquiryRow open);

        void forget();
    }

    private final Choice choice;

    CallerStrip(Choice choice) {
        this.choice = choice;
        addClassName("callers");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(List<Caller> callers, boolean mayJoin) {
        removeAll();
        setVisible(!callers.isEmpty());
        callers.forEach(caller -> add(line(caller, mayJoin)));
    }

    /** It is this one; the fields for who asks are not needed any more. */
    void settled(MaskedCustomer customer) {
        removeAll();
        setVisible(true);
        var other = new Button(getTranslation("inquiry.caller.other"), click -> choice.forget());
        other.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        add(new Div(new Span(getTranslation("inquiry.caller.settled", words(customer))), other));
    }

    private Div line(Caller caller, boolean mayJoin) {
        var take = new Button(getTranslation("inquiry.caller.take"), click -> choice.chosen(caller.customer()));
        take.addThemeVariants(ButtonVariant.SMALL);
        take.setAriaLabel(
                getTranslation("inquiry.caller.take.of", caller.customer().name()));
        var line = new Div(new Span(getTranslation("inquiry.caller.known", words(caller.customer()))), take);
        for (var open : mayJoin ? caller.open() : List.<InquiryRow>of()) {
            var join = new Button(
                    getTranslation("inquiry.caller.join", open.number(), open.subject()), click -> choice.join(open));
            join.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            line.add(join);
        }
        return line;
    }

    private static String words(MaskedCustomer customer) {
        return customer.name() + " \u00b7 " + customer.email() + phone(customer.phone());
    }

    private static String phone(@Nullable String phone) {
        return phone == null ? "" : " \u00b7 " + phone;
    }
}
