package io.haedap.notice;

import io.haedap.shared.Faults;
import io.haedap.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets how early notices have to be told; it holds for whatever is published or scheduled from then on. */
@Service
@Transactional
@PreAuthorize("hasAuthority('settings:write')")
public class LeadTimeDesk {

    private final LeadTimes times;
    private final ApplicationEventPublisher events;

    LeadTimeDesk(LeadTimes times, ApplicationEventPublisher events) {
        this.times = times;
        this.events = events;
    }

    /** The version that a change must name. */
    @PreAuthorize("isAuthenticated()")
    public long version(LeadRule rule) {
        return times.of(rule).version();
    }

    /** {@code version} is that of the rule that was read. */
    public LeadTime set(LeadRule rule, long version, int days, LeadTime.Enforcement enforcement) {
        var faults = new Faults();
        if (days < 0 || days > LeadTime.MOST) {
            faults.add("days", "notice-lead-days", LeadTime.MOST);
        }
        faults.refuse();
        var before = times.of(rule);
        if (!times.set(new LeadTime(rule, days, enforcement, version))) {
            throw Refusal.stale();
        }
        var after = times.of(rule);
        if (before.days() != days || before.enforcement() != enforcement) {
            events.publishEvent(new LeadTimeChanged(before, after));
        }
        return after;
    }
}
