package io.haedap.notice;

import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How early notices have to be told, for whoever writes or reads them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('notice:read')")
public class LeadTimeBoard {

    private final LeadTimes times;

    LeadTimeBoard(LeadTimes times) {
        this.times = times;
    }

    public Map<LeadRule, LeadTime> byRule() {
        return times.all();
    }

    /** In the order of the rules. */
    public List<LeadTime> all() {
        return List.copyOf(times.all().values());
    }

    public LeadTime one(LeadRule rule) {
        return times.of(rule);
    }
}
