package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.haedap.faq.learning.LearningBoard;
import io.haedap.faq.learning.LearningDesk;
import io.haedap.faq.learning.VerifyDesk;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** How readers received the entry, below what reviewers say; nothing where no reader ever saw it. */
@org.springframework.stereotype.Component
@Order(20)
class LearningPanel implements FaqPanel {

    private final LearningBoard board;
    private final LearningDesk desk;
    private final VerifyDesk verifying;
    private final CurrentStaff staff;
    private final Times times;

    LearningPanel(LearningBoard board, LearningDesk desk, VerifyDesk verifying, CurrentStaff staff, Times times) {
        this.board = board;
        this.desk = desk;
        this.verifying = verifying;
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
        var part = new LearningPart(open.faq().id(), board, desk, times, mayTick);
        if (mayTick && open.faq().liveRevision() != null) {
            part.add(verify(open));
        }
        return Optional.of(part);
    }

    /** One press says that the text is right as it is. */
    private Component verify(OpenFaq open) {
        var button = new Button(
                LearningPart.word("faq.learning.verify.here"),
                Icons.CHECK.create(),
                _ -> Refusals.attempt(() -> {
                    var until =
                            verifying.verify(open.faq().id(), null).content().verifyBy();
                    open.reload();
                    Toasts.done(LearningPart.word("faq.learning.verified", until == null ? "" : times.date(until)));
                }));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
