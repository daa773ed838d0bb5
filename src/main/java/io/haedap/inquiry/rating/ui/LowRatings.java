package io.haedap.inquiry.rating.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.inquiry.rating.RatingBoard;
import io.haedap.shared.ui.Times;
import java.util.List;

/** The newest low ratings with their reasons, and the way to each inquiry. */
class LowRatings extends Section {

    private final Times times;

    LowRatings(List<RatingBoard.Low> found, Times times) {
        this.times = times;
        addClassNames("card", "low-ratings");
        add(new Header(new H2(getTranslation("rating.lowest"))));
        if (found.isEmpty()) {
            var none = new Paragraph(getTranslation("rating.lowest.none"));
            none.addClassNames("t2", "pad");
            add(none);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("list-plain");
        found.forEach(low -> list.add(line(low)));
        add(list);
    }

    private ListItem line(RatingBoard.Low low) {
        var link = new Anchor("inquiries/" + low.number(), low.subject());
        link.addClassNames("cut", "grow");
        var when = new Span(times.at(low.rating().givenAt()));
        when.addClassNames("xs", "t3");
        var head = new Div(new Stars(low.rating().score()), link, when);
        head.addClassName("row");
        var item = new ListItem(head);
        if (low.rating().reason() != null) {
            var reason = new Paragraph(low.rating().reason());
            reason.addClassName("rated-why");
            item.add(reason);
        }
        return item;
    }
}
