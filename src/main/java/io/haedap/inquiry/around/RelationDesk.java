package io.haedap.inquiry.around;

import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryRow;
import io.haedap.inquiry.JournalDesk;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Refusal;
import io.haedap.shared.database.Changes;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links inquiries that have to do with each other without being one; whoever sees both may, whoever asked them. */
@Service
@Transactional
@PreAuthorize("hasAuthority('inquiry:answer')")
public class RelationDesk {

    private final Surroundings around;
    private final JournalDesk journal;
    private final InquiryBoard inquiries;
    private final CurrentStaff staff;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RelationDesk(
            Surroundings around,
            JournalDesk journal,
            InquiryBoard inquiries,
            CurrentStaff staff,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.around = around;
        this.journal = journal;
        this.inquiries = inquiries;
        this.staff = staff;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    public void relate(String number, String other) {
        check(number, other);
        if (number.equals(other)) {
            throw Refusal.invalid("number", "relation-itself");
        }
        if (around.relate(number, other, staff.id(), clock.instant())) {
            journal.linked(number, other);
            journal.linked(other, number);
            tell(number, other, "related");
        }
    }

    public void part(String number, String other) {
        check(number, other);
        if (around.part(number, other)) {
            journal.unlinked(number, other);
            journal.unlinked(other, number);
            tell(number, other, "unrelated");
        }
    }

    /** Those that it has to do with, as far as the person sees them; the newest inquiry first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('inquiry:read')")
    public List<InquiryRow> of(String number) {
        inquiries.version(Known.check(number));
        return inquiries.rows(around.related(number)).stream()
                .sorted(Comparator.comparing(InquiryRow::receivedAt).reversed())
                .toList();
    }

    private void check(String number, String other) {
        journal.hold(List.of(Known.check(number), Known.check(other)));
    }

    private void tell(String number, String other, String what) {
        changes.tell("inquiry:changed:" + number);
        changes.tell("inquiry:changed:" + other);
        events.publishEvent(new SurroundingsChanged(number, what, Map.of("other", other)));
    }
}
