package io.haedap.inquiry.promise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.promise.DeadlineBoard;
import io.haedap.inquiry.promise.InquiryDeadlines;
import io.haedap.inquiry.ui.InquiryPanel;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Beside an open inquiry: its clocks of now, and the way to how they were counted. */
@org.springframework.stereotype.Component
@Order(1)
class DeadlinesPanel implements InquiryPanel {

    private final DeadlineBoard board;
    private final CurrentStaff staff;
    private final Times times;

    DeadlinesPanel(DeadlineBoard board, CurrentStaff staff, Times times) {
        this.board = board;
        this.staff = staff;
        this.times = times;
    }

    @Override
    public Optional<Component> show(InquiryDetails inquiry, Runnable changed) {
        if (!staff.may(Rights.INQUIRY_READ)) {
            return Optional.empty();
        }
        var deadlines = board.of(inquiry.number());
        if (deadlines.deadlines().isEmpty()) {
            return Optional.empty();
        }
        var round = deadlines.deadlines().getFirst().round();
        var list = new UnorderedList();
        list.addClassNames("list-plain", "promise-clocks");
        deadlines.deadlines().stream()
                .filter(one -> one.round() == round)
                .forEach(one -> list.add(line(deadlines, one)));
        var open = new Button(
                DeadlineWords.word("inquiry.promise.how"),
                Icons.CLOCK.create(),
                _ -> new DeadlinesDialog(board.of(inquiry.number()), times).open());
        open.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        var section = new Section(list, open);
        section.addClassName("promise-panel");
        section.getElement().setAttribute("aria-label", DeadlineWords.word("inquiry.promise.clocks"));
        return Optional.of(section);
    }

    private Component line(InquiryDeadlines deadlines, InquiryDeadlines.Deadline one) {
        var name = new Span(DeadlineWords.word("inquiry.promise.clock." + one.kind()));
        name.addClassNames("xs", "t3");
        var state = new Span(DeadlineWords.state(deadlines, one, times));
        state.addClassName("xs");
        var line = new ListItem(new Div(name), new Div(state));
        line.addClassName("row");
        return line;
    }
}
