package io.haedap.status;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever plans a maintenance should know of the same time: other maintenances, and what other modules tell. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('status:read')")
public class MaintenanceBoard {

    private final StatusQuestions questions;
    private final ObjectProvider<PlannedElsewhere> others;

    private final FormerPlans former;
    private final Clock clock;

    MaintenanceBoard(
            StatusQuestions questions, FormerPlans former, ObjectProvider<PlannedElsewhere> others, Clock clock) {
        this.former = former;
        this.clock = clock;
        this.questions = questions;
        this.others = others;
    }

    /** The update that {@link MaintenanceDesk#takeBack} would take back now. */
    public Optional<String> undoable(String id) {
        return former.open(id, clock.instant());
    }

    /** What lies in that window, by time. It warns and never refuses: sometimes one wants both in the same night. */
    public List<Planned> beside(Instant from, Instant until, Collection<String> services, @Nullable String except) {
        if (!until.isAfter(from)) {
            return List.of();
        }
        var found = new ArrayList<Planned>();
        questions.openMaintenances().stream()
                .filter(one -> !one.id().equals(except))
                .filter(one -> one.scheduledFor().isBefore(until)
                        && one.scheduledUntil().isAfter(from))
                .forEach(one -> found.add(new Planned(
                        "maintenance",
                        one.id(),
                        one.name(),
                        one.scheduledFor(),
                        one.scheduledUntil(),
                        one.services().stream().anyMatch(service -> services.contains(service.id())))));
        others.orderedStream().forEach(other -> found.addAll(other.within(from, until)));
        found.sort(Comparator.comparing(Planned::from));
        return found;
    }
}
