package io.haedap.inquiry.rating.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.rating.Rating;
import io.haedap.inquiry.rating.RatingBoard;
import io.haedap.inquiry.ui.InquiryPanel;
import io.haedap.shared.ui.Times;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Beside an open inquiry: what its customer said of how they were answered. */
@org.springframework.stereotype.Component
@Order(2)
class RatingPanel implements InquiryPanel {

    private final RatingBoard board;
    private final Times times;

    RatingPanel(RatingBoard board, Times times) {
        this.board = board;
        this.times = times;
    }

    @Override
    public Optional<Component> show(InquiryDetails inquiry, Runnable changed) {
        if (inquiry.rating() == null) {
            return Optional.empty();
        }
        var section = new Section(new H3(word("rating.panel")));
        section.addClassName("rated");
        board.all(inquiry.number()).forEach(rating -> section.add(one(rating)));
        return Optional.of(section);
    }

    private Div one(Rating rating) {
        var when = new Span(
                rating.changedAt() == null
                        ? word("rating.at", times.at(rating.givenAt()))
                        : word("rating.changed", times.at(rating.changedAt())));
        when.addClassNames("xs", "t3");
        var head = new Div(new Stars(rating.score()), when);
        head.addClassName("row");
        var one = new Div(head);
        if (rating.reason() != null) {
            var reason = new Paragraph(rating.reason());
            reason.addClassName("rated-why");
            one.add(reason);
        }
        return one;
    }

    private static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
