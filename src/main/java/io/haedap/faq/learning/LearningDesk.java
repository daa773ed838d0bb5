package io.haedap.faq.learning;

import io.haedap.faq.FaqId;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Refusal;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What editors and reviewers do with readers' opinions. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('faq:review', 'faq:write')")
public class LearningDesk {

    private final LearningBoard board;
    private final Opinions opinions;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LearningDesk(
            LearningBoard board, Opinions opinions, CurrentStaff staff, ApplicationEventPublisher events, Clock clock) {
        this.board = board;
        this.opinions = opinions;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** Ticks an opinion off or takes it up again; refused where it is so already. */
    public Opinion take(FaqId faq, long id, OpinionAction action) {
        var known = board.opinion(faq, id);
        var changed = switch (action) {
            case DONE -> opinions.done(known.id(), staff.id(), staff.name(), clock.instant());
            case REOPEN -> opinions.reopen(known.id());
        };
        if (!changed) {
            throw Refusal.conflict("faq-opinion-transition").with("open", known.isOpen());
        }
        events.publishEvent(new OpinionChanged(known.faq(), id, action));
        return board.opinion(faq, id);
    }
}
