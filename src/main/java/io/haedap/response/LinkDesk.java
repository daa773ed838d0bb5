package io.haedap.response;

import io.haedap.inquiry.InquiryStatus;
import io.haedap.inquiry.JournalDesk;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Refusal;
import io.haedap.shared.database.Changes;
import io.haedap.status.Incident;
import io.haedap.status.StatusReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says that inquiries are about an incident, or are not. Whoever answers in an inquiry's queue may, as far as they see incidents; an
 * inquiry of a foreign queue answers like an unknown one. It can be about one incident that is open at a time.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('status:read') and hasAuthority('inquiry:answer')")
public class LinkDesk {

    /** So many inquiries are linked by one step. */
    public static final int MOST = 200;

    private final Links links;
    private final KeptAside aside;
    private final Dismissals dismissals;
    private final JournalDesk journal;
    private final StatusReader status;
    private final CurrentStaff staff;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LinkDesk(
            Links links,
            KeptAside aside,
            Dismissals dismissals,
            JournalDesk journal,
            StatusReader status,
            CurrentStaff staff,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.aside = aside;
        this.dismissals = dismissals;
        this.journal = journal;
        this.status = status;
        this.staff = staff;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** Links it; false where it was linked already. Refused for spam, and where it is about another incident that is open. */
    public boolean link(String incident, String number) {
        var about = known(incident);
        var state = hold(number);
        if (state == InquiryStatus.SPAM) {
            throw Refusal.conflict("response-spam");
        }
        return add(about, number);
    }

    /** Links those of them that can be; the numbers of those that are linked now by this step. */
    public List<String> linkAll(String incident, Collection<String> numbers) {
        var about = known(incident);
        var done = new ArrayList<String>();
        var all = held(numbers);
        for (var number : all) {
            if (hold(number) != InquiryStatus.SPAM
                    && !links.taken(incident, List.of(number)).contains(number)
                    && add(about, number)) {
                done.add(number);
            }
        }
        return done;
    }

    /** It is not about them: they are not proposed for it any more. */
    public void dismiss(String incident, Collection<String> numbers) {
        var about = known(incident);
        var all = held(numbers);
        links.know(incident, about.status().isOpen());
        judged(incident, dismissals.add(incident, all, staff.id(), clock.instant()), true);
    }

    /** Takes that back. */
    public void propose(String incident, Collection<String> numbers) {
        known(incident);
        judged(incident, dismissals.remove(incident, held(numbers)), false);
    }

    private void judged(String incident, Collection<String> numbers, boolean dismissed) {
        numbers.forEach(number -> tell(incident, new ProposalJudged(number, incident, dismissed)));
    }

    private Set<String> held(Collection<String> numbers) {
        if (numbers.size() > MOST) {
            throw Refusal.invalid("numbers", "response-too-many", MOST);
        }
        if (!numbers.stream().allMatch(Numbers::isOne)) {
            throw Refusal.notFound();
        }
        var all = new TreeSet<>(numbers);
        journal.hold(all);
        return all;
    }

    /** Takes the link away again, so that it is not proposed anew; refused as stale where it is not the one that was read. */
    public void unlink(String incident, String number, long version) {
        var about = known(incident);
        hold(number);
        var link = links.one(incident, number).orElseThrow(Refusal::notFound);
        if (link.id() != version || !links.remove(link)) {
            throw Refusal.stale();
        }
        dismissals.add(incident, List.of(number), staff.id(), clock.instant());
        aside.follow(number);
        journal.unlinked(number, about.name().ko());
        tell(incident, new InquiryUnlinked(number, incident));
    }

    private boolean add(Incident about, String number) {
        var id = about.id();
        var open = links.know(id, about.status().isOpen());
        var other = links.openOf(number).filter(link -> !link.incident().equals(id));
        if (open && other.isPresent()) {
            throw Refusal.conflict("response-linked")
                    .with("incident", other.get().incident());
        }
        if (!links.add(id, number, open, staff.id(), clock.instant())) {
            return false;
        }
        dismissals.remove(id, List.of(number));
        aside.follow(number);
        journal.linked(number, about.name().ko());
        tell(id, new InquiryLinked(number, id, LinkOrigin.STAFF));
        return true;
    }

    private void tell(String incident, Object event) {
        changes.tell(ResponseChange.of(incident));
        events.publishEvent(event);
    }

    private InquiryStatus hold(String number) {
        if (!Numbers.isOne(number)) {
            throw Refusal.notFound();
        }
        return journal.hold(number);
    }

    private Incident known(String id) {
        if (!Numbers.isIncident(id)) {
            throw Refusal.notFound();
        }
        return status.incident(id).orElseThrow(Refusal::notFound);
    }
}
