package io.haedap.inquiry.around;

import io.haedap.inquiry.Colleague;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.people.CurrentStaff;
import io.haedap.people.StaffBoard;
import io.haedap.shared.database.Changes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Watching an inquiry: one is told in the console when something happens to it. Each for oneself. */
@Service
@Transactional
@PreAuthorize("hasAuthority('inquiry:read')")
public class WatchDesk {

    private final Surroundings around;
    private final InquiryBoard inquiries;
    private final CurrentStaff staff;
    private final StaffBoard colleagues;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WatchDesk(
            Surroundings around,
            InquiryBoard inquiries,
            CurrentStaff staff,
            StaffBoard colleagues,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.around = around;
        this.inquiries = inquiries;
        this.staff = staff;
        this.colleagues = colleagues;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    public void watch(String number) {
        inquiries.version(Known.check(number));
        if (around.watch(number, staff.id(), clock.instant())) {
            tell(number, "watched");
        }
    }

    public void unwatch(String number) {
        inquiries.version(Known.check(number));
        if (around.unwatch(number, staff.id())) {
            tell(number, "unwatched");
        }
    }

    /** Who watches it, the first one first. */
    @Transactional(readOnly = true)
    public List<Colleague> watchers(String number) {
        inquiries.version(Known.check(number));
        var ids = around.watchers(number);
        var named = colleagues.named(ids);
        return ids.stream()
                .map(named::get)
                .filter(Objects::nonNull)
                .map(member -> new Colleague(member.id(), member.email(), member.name()))
                .toList();
    }

    private void tell(String number, String what) {
        changes.tell("inquiry:changed:" + number);
        events.publishEvent(new SurroundingsChanged(number, what, Map.of()));
    }
}
