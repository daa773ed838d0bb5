package io.haedap.inquiry.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts all open deadlines as other policies would have them, page by page, and stores nothing. */
@Component
class PolicyTrial {

    private static final int AT_ONCE = 2_000;
    private static final int SHOWN = 20;

    private final OpenPromises open;
    private final PromisePolicies policies;
    private final Reckoning reckoning;
    private final Clock clock;

    PolicyTrial(OpenPromises open, PromisePolicies policies, Reckoning reckoning, Clock clock) {
        this.open = open;
        this.policies = policies;
        this.reckoning = reckoning;
        this.clock = clock;
    }

    /** As these policies would have it. */
    PolicyPreview of(List<PromisePolicy> wanted) {
        return of(wanted, reckoning, SHOWN);
    }

    /** As these calendars would have it. */
    PolicyPreview of(Reckoning proposed, int shown) {
        return of(policies.all(), proposed, shown);
    }

    private PolicyPreview of(List<PromisePolicy> wanted, Reckoning by, int shown) {
        var now = clock.instant();
        var moves = new ArrayList<PolicyPreview.Move>();
        long seen = 0;
        long earlier = 0;
        long later = 0;
        long overdue = 0;
        List<OpenPromises.Open> page;
        long after = 0;
        do {
            page = open.page(after, AT_ONCE, now);
            for (var one : page) {
                after = one.stand().inquiry();
                seen++;
                var was = one.stand().dueAt();
                var becomes = one.clocks().isEmpty() ? null : due(one, wanted, by);
                if (becomes == null || becomes.equals(was)) {
                    continue;
                }
                if (becomes.isBefore(was)) {
                    earlier++;
                    overdue += becomes.isBefore(now) && !was.isBefore(now) ? 1 : 0;
                } else {
                    later++;
                }
                moves.add(new PolicyPreview.Move(one.number(), was, becomes));
            }
        } while (page.size() == AT_ONCE);
        return new PolicyPreview(
                seen,
                earlier,
                later,
                overdue,
                moves.stream()
                        .sorted(Comparator.comparing(PolicyPreview.Move::number))
                        .limit(shown)
                        .toList());
    }

    private @Nullable Instant due(OpenPromises.Open one, List<PromisePolicy> wanted, Reckoning by) {
        return one.course(ground -> policies.of(wanted, ground), by)
                .flatMap(course -> Optional.ofNullable(course.due()))
                .orElse(null);
    }
}
