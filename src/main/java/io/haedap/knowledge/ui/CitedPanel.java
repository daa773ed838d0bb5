package io.haedap.knowledge.ui;

import com.vaadin.flow.component.Component;
import io.haedap.faq.ui.FaqPanel;
import io.haedap.faq.ui.OpenFaq;
import io.haedap.knowledge.CitationBoard;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.ui.Times;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Beside an entry: how often replies name it, and where, for those who may read inquiries. */
@org.springframework.stereotype.Component
@Order(30)
class CitedPanel implements FaqPanel {

    private final CitationBoard board;
    private final CurrentStaff staff;
    private final Times times;

    CitedPanel(CitationBoard board, CurrentStaff staff, Times times) {
        this.board = board;
        this.staff = staff;
        this.times = times;
    }

    @Override
    public Place place() {
        return Place.PREVIEW;
    }

    @Override
    public Optional<Component> show(OpenFaq open) {
        var faq = open.faq();
        var cited = board.times(faq.id());
        if (cited.lastAt() == null && faq.publishedAt() == null) {
            return Optional.empty();
        }
        return Optional.of(new CitedPart(faq.id(), cited, staff.may(Rights.INQUIRY_READ) ? board : null, times));
    }
}
