package io.haedap.release.agenda;

import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.release.BundleAction;
import io.haedap.release.BundleBoard;
import io.haedap.release.BundleDesk;
import io.haedap.release.BundleId;
import io.haedap.release.BundleRow;
import io.haedap.release.BundleStatus;
import io.haedap.shared.LocalText;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Release bundles at the moment at which they turn, or turned. */
@Component
class BundleAgenda implements AgendaSource {

    private final BundleBoard board;
    private final BundleDesk desk;
    private final CurrentStaff staff;

    BundleAgenda(BundleBoard board, BundleDesk desk, CurrentStaff staff) {
        this.board = board;
        this.desk = desk;
        this.staff = staff;
    }

    @Override
    public Set<AgendaKind> kinds() {
        return EnumSet.of(AgendaKind.RELEASE);
    }

    @Override
    public boolean isOpen() {
        return staff.may(Rights.FAQ_READ) || staff.may(Rights.NOTICE_READ);
    }

    @Override
    public List<AgendaEntry> between(Instant from, Instant until) {
        return board.turning(from, until, MOST).stream().map(this::entry).toList();
    }

    private AgendaEntry entry(BundleRow row) {
        var at = row.dueAt() != null ? row.dueAt() : Objects.requireNonNull(row.liveAt());
        return new AgendaEntry(
                AgendaKind.RELEASE,
                row.id().toString(),
                new LocalText(row.name(), null),
                at,
                null,
                "releases/" + row.id(),
                row.version(),
                row.status() == BundleStatus.SCHEDULED
                        && (staff.may(Rights.FAQ_PUBLISH) || staff.may(Rights.NOTICE_PUBLISH)));
    }

    @Override
    public void move(AgendaMove move) {
        desk.take(BundleId.of(move.thing()), BundleAction.SCHEDULE, move.stamp(), move.to());
    }
}
