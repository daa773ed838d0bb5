package io.haedap.release.agenda;

import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.release.BundleBoard;
import io.haedap.shared.LocalText;
import io.haedap.status.Planned;
import io.haedap.status.PlannedElsewhere;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Bundles that turn while a maintenance is planned, for whoever plans it and may know of them. */
@Component
class BundlesBesideMaintenance implements PlannedElsewhere {

    private static final int MOST = 20;

    private final BundleBoard board;
    private final CurrentStaff staff;

    BundlesBesideMaintenance(BundleBoard board, CurrentStaff staff) {
        this.board = board;
        this.staff = staff;
    }

    @Override
    public List<Planned> within(Instant from, Instant until) {
        if (!staff.may(Rights.FAQ_READ) && !staff.may(Rights.NOTICE_READ)) {
            return List.of();
        }
        return board.turning(from, until, MOST).stream()
                .filter(bundle -> bundle.dueAt() != null)
                .map(bundle -> {
                    var at = Objects.requireNonNull(bundle.dueAt());
                    return new Planned(
                            "bundle", bundle.id().toString(), new LocalText(bundle.name(), null), at, at, false);
                })
                .toList();
    }
}
