package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import io.haedap.faq.learning.LearningBoard;
import io.haedap.faq.learning.LearningDesk;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.ui.Times;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** How readers received the entry, below what reviewers say; nothing where no reader ever saw it. */
@org.springframework.stereotype.Component
@Order(20)
class LearningPanel implements FaqPanel {

    private final LearningBoard board;
    private final LearningDesk desk;
    private final CurrentStaff staff;
    private final Times times;

    LearningPanel(LearningBoard board, LearningDesk desk, CurrentStaff staff, Times times) {
        this.board = board;
        this.desk = desk;
        this.staff = staff;
        this.times = times;
    }

    @Override
    public Place place() {
        return Place.PREVIEW;
    }

    @Override
    public Optional<Component> show(OpenFaq open) {
        if (open.faq().publishedAt() == null) {
            return Optional.empty();
        }
        var mayTick = staff.may(Rights.FAQ_REVIEW) || staff.may(Rights.FAQ_WRITE);
        return Optional.of(new LearningPart(open.faq().id(), board, desk, times, mayTick));
    }
}
