package io.haedap.inquiry.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.MergeBoard;
import io.haedap.inquiry.PrintDesk;
import io.haedap.inquiry.identity.IdentityState;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Map;

/**
 * An inquiry as a sheet: unfolded, masked as on every screen, without what is for colleagues alone unless that is chosen. Who prints it is
 * recorded, whichever way they do.
 */
@Route("inquiries/print")
@RolesAllowed(Rights.INQUIRY_READ)
@StyleSheet("context://console-assets/inquiry.css")
class PrintView extends Screen implements HasUrlParameter<String> {

    private static final String NOTES = "notes";

    private final InquiryBoard board;
    private final MergeBoard ties;
    private final PrintDesk desk;
    private final CurrentStaff staff;
    private final Times times;
    private final Clock clock;
    private final Div sheet = new Div();
    private String number = "";
    private boolean withNotes;

    PrintView(InquiryBoard board, MergeBoard ties, PrintDesk desk, CurrentStaff staff, Times times, Clock clock) {
        super("inquiry.print");
        this.board = board;
        this.ties = ties;
        this.desk = desk;
        this.staff = staff;
        this.times = times;
        this.clock = clock;
        sheet.addClassNames("card", "print-sheet");
        add(sheet);
    }

    @Override
    public void setParameter(BeforeEvent event, String wanted) {
        number = wanted;
        withNotes = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(NOTES)
                .isPresent();
        crumb(getTranslation("inquiry.menu"), InquiriesView.class);
        sheet.removeAll();
        try {
            show(board.one(wanted));
        } catch (Refusal unknown) {
            sheet.add(new EmptyState(getTranslation("inquiry.unknown", wanted), "", null));
            return;
        }
        crumb(wanted, InquiriesView.class, wanted);
        var print = new Button(getTranslation("inquiry.print.do"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        var notes = new Checkbox(getTranslation("inquiry.print.notes"), withNotes);
        notes.addValueChangeListener(change -> UI.getCurrent()
                .navigate(
                        PrintView.class,
                        number,
                        change.getValue() ? QueryParameters.of(NOTES, "1") : QueryParameters.empty()));
        actions(notes, print);
    }

    private void show(InquiryDetails inquiry) {
        var head = new H2(inquiry.subject());
        var facts = new DescriptionList();
        facts.addClassName("kv");
        fact(facts, "inquiry.number", inquiry.number());
        fact(facts, "inquiry.state", getTranslation("inquiry.status." + inquiry.status()));
        fact(facts, "inquiry.fact.received", times.full(inquiry.receivedAt()));
        fact(facts, "inquiry.fact.channel", getTranslation("inquiry.channel." + inquiry.channel()));
        fact(facts, "inquiry.promise", times.full(inquiry.dueAt()));
        var customer = inquiry.customer();
        if (customer != null) {
            fact(facts, "inquiry.customer", customer.name() + " \u00b7 " + customer.email());
        }
        inquiry.particulars()
                .answers()
                .forEach(answer -> facts.add(
                        new DescriptionList.Term(answer.label().in(Language.of(getLocale()))),
                        new DescriptionList.Description(AnswersPanel.words(answer))));
        var identity = inquiry.particulars().identity().state();
        if (identity != IdentityState.NOT_NEEDED) {
            fact(facts, "inquiry.identity", getTranslation("inquiry.identity.state." + identity));
        }
        sheet.add(head, facts);
        var talk = new Div();
        talk.addClassName("talk");
        var day = "";
        var lines = new Timeline(times, true)
                .of(inquiry, ties.ties(inquiry.number()), Long.MAX_VALUE, Map.of()).stream()
                        .filter(line -> withNotes || !line.isInternal())
                        .toList();
        for (var line : lines) {
            var its = times.date(line.at());
            if (!its.equals(day)) {
                day = its;
                var divider = new Div(new Span(its));
                divider.addClassName("dayline");
                talk.add(divider);
            }
            talk.add(line.drawn().get());
        }
        var foot = new Paragraph(getTranslation("inquiry.print.foot", staff.name(), times.full(clock.instant())));
        foot.addClassNames("xs", "t3");
        sheet.add(talk, foot);
    }

    private void fact(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    /** By the button, the menu of the browser or its keys. */
    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("""
                const here = this;
                const told = () => here.isConnected ? here.$server.printed() : removeEventListener('beforeprint', told);
                addEventListener('beforeprint', told);
                """);
    }

    @ClientCallable
    void printed() {
        desk.printed(number);
    }
}
