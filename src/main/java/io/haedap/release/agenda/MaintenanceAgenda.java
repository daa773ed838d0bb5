package io.haedap.release.agenda;

import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Refusal;
import io.haedap.status.AffectedService;
import io.haedap.status.Maintenance;
import io.haedap.status.MaintenanceDesk;
import io.haedap.status.MaintenancePlan;
import io.haedap.status.MaintenanceStatus;
import io.haedap.status.StatusReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Planned maintenance, from its start to its end; it keeps its length when it moves, and moves until it has begun. */
@Component
class MaintenanceAgenda implements AgendaSource {

    private final StatusReader reader;
    private final MaintenanceDesk desk;
    private final CurrentStaff staff;

    MaintenanceAgenda(StatusReader reader, MaintenanceDesk desk, CurrentStaff staff) {
        this.reader = reader;
        this.desk = desk;
        this.staff = staff;
    }

    @Override
    public Set<AgendaKind> kinds() {
        return EnumSet.of(AgendaKind.MAINTENANCE);
    }

    @Override
    public boolean isOpen() {
        return staff.may(Rights.STATUS_READ);
    }

    @Override
    public List<AgendaEntry> between(Instant from, Instant until) {
        var found = new HashMap<String, Maintenance>();
        reader.upcoming().forEach(one -> found.put(one.id(), one));
        reader.active().forEach(one -> found.put(one.id(), one));
        reader.maintenances(200, null).items().forEach(one -> found.put(one.id(), one));
        return found.values().stream()
                .filter(one -> !one.isCalledOff()
                        && one.scheduledFor().isBefore(until)
                        && one.scheduledUntil().isAfter(from))
                .map(this::entry)
                .toList();
    }

    private AgendaEntry entry(Maintenance one) {
        return new AgendaEntry(
                AgendaKind.MAINTENANCE,
                one.id(),
                one.name(),
                one.scheduledFor(),
                one.scheduledUntil(),
                "status/maintenances/" + one.id(),
                one.version(),
                one.status() == MaintenanceStatus.SCHEDULED && staff.may(Rights.STATUS_WRITE));
    }

    @Override
    public void move(AgendaMove move) {
        var one = reader.maintenance(move.thing()).orElseThrow(Refusal::notFound);
        var length = Duration.between(one.scheduledFor(), one.scheduledUntil());
        var plan = new MaintenancePlan(
                one.name(),
                move.to(),
                move.to().plus(length),
                one.services().stream().map(AffectedService::id).collect(Collectors.toSet()),
                one.latest().body(),
                ZoneId.of(one.timeZone()));
        desk.change(one.id(), move.stamp(), plan);
    }
}
