package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import io.haedap.inquiry.Duplicate;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.MergeBoard;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Beside an open inquiry: what looks like the same question of the same customer, merged in one step. */
@org.springframework.stereotype.Component
@Order(3)
class DuplicatesPanel implements InquiryPanel {

    /** Below it the time alone speaks for it. */
    private static final double ALIKE = 0.3;

    private final MergeBoard board;
    private final MergeDeed merging;
    private final CurrentStaff staff;
    private final Times times;

    DuplicatesPanel(MergeBoard board, MergeDeed merging, CurrentStaff staff, Times times) {
        this.board = board;
        this.merging = merging;
        this.staff = staff;
        this.times = times;
    }

    @Override
    public Optional<Component> show(InquiryDetails inquiry, Runnable changed) {
        var found = inquiry.status().isOver() ? List.<Duplicate>of() : board.duplicates(inquiry.number());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassNames("list-plain", "duplicates");
        found.forEach(one -> list.add(line(inquiry.number(), one, changed)));
        return Optional.of(new Section(new H3(word("inquiry.duplicates")), list));
    }

    private ListItem line(String open, Duplicate one, Runnable changed) {
        var way = new RouterLink(one.subject(), InquiriesView.class, one.number());
        way.addClassNames("cut", "grow");
        var head = new Div(Deadlines.glyph(one.status()), way);
        head.addClassName("row");
        var why = new Span(times.at(one.receivedAt()) + " \u00b7 "
                + (one.likeness() >= ALIKE
                        ? word("inquiry.duplicates.like", one.likeness())
                        : word("inquiry.duplicates.near")));
        why.addClassNames("xs", "t3", "grow");
        var foot = new Div(why);
        foot.addClassName("row");
        if (staff.may(Rights.INQUIRY_ANSWER)) {
            var merge = new Button(
                    word("inquiry.duplicates.merge"),
                    _ -> Refusals.attempt(() -> merging.merge(open, open, List.of(one.number()), false, changed)));
            merge.addThemeVariants(ButtonVariant.SMALL);
            merge.setAriaLabel(word("inquiry.duplicates.merge.of", one.number()));
            foot.add(merge);
        }
        return new ListItem(head, foot);
    }

    private static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
