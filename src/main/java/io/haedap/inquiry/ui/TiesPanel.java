package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.MergeBoard;
import io.haedap.inquiry.MergedInquiry;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.ui.Times;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Beside an open inquiry: what was merged into it and split from it, and the way to part it again. */
@org.springframework.stereotype.Component
@Order(4)
class TiesPanel implements InquiryPanel {

    private final MergeBoard board;
    private final MergeDeed merging;
    private final CurrentStaff staff;
    private final Times times;

    TiesPanel(MergeBoard board, MergeDeed merging, CurrentStaff staff, Times times) {
        this.board = board;
        this.merging = merging;
        this.staff = staff;
        this.times = times;
    }

    @Override
    public Optional<Component> show(InquiryDetails inquiry, Runnable changed) {
        var ties = board.ties(inquiry.number());
        if (ties.origins().isEmpty()
                && ties.splitFrom() == null
                && ties.splitOff().isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassNames("list-plain", "rel");
        ties.origins().forEach(origin -> list.add(line(origin, changed)));
        if (ties.splitFrom() != null) {
            list.add(pointer("inquiry.ties.split-from", ties.splitFrom()));
        }
        ties.splitOff().forEach(made -> list.add(pointer("inquiry.ties.split-off", made)));
        return Optional.of(new Section(new H3(word("inquiry.ties")), list));
    }

    private ListItem line(MergedInquiry origin, Runnable changed) {
        var way = new RouterLink(origin.number(), InquiriesView.class, origin.number());
        way.addClassName("num");
        var subject = new Span(origin.subject());
        subject.addClassNames("cut", "grow");
        subject.setTitle(origin.subject());
        var by = origin.by() == null ? "" : origin.by().name() + " \u00b7 ";
        var item = new ListItem(way, subject);
        if (origin.customer() != null) {
            var person = new Span(origin.customer());
            person.addClassNames("xs", "masked");
            item.add(person);
        }
        subject.setTitle(origin.subject() + " \u00b7 " + by + times.at(origin.at()));
        if (staff.may(Rights.INQUIRY_ANSWER)) {
            var part = new Button(word("inquiry.unmerge"), _ -> merging.part(origin.number(), changed));
            part.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            part.setAriaLabel(word("inquiry.unmerge.of", origin.number()));
            item.add(part);
        }
        return item;
    }

    private static ListItem pointer(String key, String number) {
        return new ListItem(new RouterLink(word(key, number), InquiriesView.class, number));
    }

    private static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
