package io.haedap.knowledge;

import io.haedap.inquiry.JournalDesk;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Refusal;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says that an inquiry needs no entry, or takes that back: whoever answers inquiries and may propose entries. */
@Service
@Transactional
@PreAuthorize("hasAuthority('inquiry:answer') and hasAnyAuthority('faq:write', 'faq:propose')")
public class GapDesk {

    private final Gaps gaps;
    private final JournalDesk journal;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GapDesk(Gaps gaps, JournalDesk journal, CurrentStaff staff, ApplicationEventPublisher events, Clock clock) {
        this.gaps = gaps;
        this.journal = journal;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** Said twice it is said once; refused as unknown where an entry answers the inquiry, or nothing did yet. */
    public void take(String number, GapAction action) {
        journal.hold(number);
        var gap = gaps.one(number, clock.instant()).orElseThrow(Refusal::notFound);
        var isChange = (gap.dismissedAt() == null) == (action == GapAction.DISMISS);
        if (isChange) {
            switch (action) {
                case DISMISS -> gaps.dismiss(number, staff.id(), clock.instant());
                case REOPEN -> gaps.bringBack(number);
            }
            events.publishEvent(new GapChanged(number, action));
        }
    }
}
