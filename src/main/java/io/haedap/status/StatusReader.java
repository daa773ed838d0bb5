package io.haedap.status;

import io.haedap.shared.Cursor;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Services, outages and maintenances as anyone may read them; texts come in both languages, {@code LocalText.in} picks. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class StatusReader {

    private static final int DAYS = 90;

    private final WatchedServices services;
    private final StatusQuestions events;
    private final DayBars bars;
    private final Clock clock;

    StatusReader(WatchedServices services, StatusQuestions events, DayBars bars, Clock clock) {
        this.services = services;
        this.events = events;
        this.bars = bars;
        this.clock = clock;
    }

    public List<ServiceGroup> groups() {
        return services.groups();
    }

    public List<WatchedService> services() {
        return services.all();
    }

    /** The worse of what the services show and what open incidents say. */
    public Overall overall() {
        var worst = services.all().stream()
                .map(WatchedService::state)
                .reduce(ServiceState.OPERATIONAL, ServiceState::worse);
        var indicator = Stream.concat(
                        Stream.of(Impact.of(worst)),
                        events.openIncidents().stream().map(Incident::impact))
                .max(Comparator.naturalOrder())
                .orElse(Impact.NONE);
        return new Overall(indicator, worst);
    }

    /** Incidents that are not resolved, newest first. */
    public List<Incident> unresolved() {
        return events.openIncidents();
    }

    /** Maintenances that are on. */
    public List<Maintenance> active() {
        return events.openMaintenances().stream()
                .filter(maintenance -> maintenance.status().isActive())
                .toList();
    }

    /** Maintenances to come, the next one first. */
    public List<Maintenance> upcoming() {
        return events.openMaintenances().stream()
                .filter(maintenance -> maintenance.status() == MaintenanceStatus.SCHEDULED)
                .toList();
    }

    public Optional<Incident> incident(String id) {
        return events.incident(id);
    }

    public Optional<Maintenance> maintenance(String id) {
        return events.maintenance(id);
    }

    /** All incidents, newest first. */
    public Page<Incident> incidents(int size, @Nullable String cursor) {
        var after = Cursor.read(cursor, 2);
        var rows = events.incidents(
                after == null ? null : after.instant(0), after == null ? null : after.text(1), Page.size(size) + 1);
        return Page.of(rows, Page.size(size), last -> Cursor.of(last.createdAt(), last.id()));
    }

    /** All maintenances, the ones announced last first. */
    public Page<Maintenance> maintenances(int size, @Nullable String cursor) {
        var after = Cursor.read(cursor, 2);
        var rows = events.maintenances(
                after == null ? null : after.instant(0), after == null ? null : after.text(1), Page.size(size) + 1);
        return Page.of(rows, Page.size(size), last -> Cursor.of(last.createdAt(), last.id()));
    }

    /** The newest incidents that concern one service, or all. */
    public List<Incident> newestIncidents(@Nullable String service, int most) {
        return events.incidentsOf(service, most);
    }

    /** The maintenances announced last that concern one service, or all. */
    public List<Maintenance> newestMaintenances(@Nullable String service, int most) {
        return events.maintenancesOf(service, most);
    }

    /** A service in use; empty for one that was retired and for one that never was. */
    public Optional<WatchedService> service(String id) {
        return services.all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What happened, month by month, this month first and down to the first thing that ever did; quiet months too. */
    public Page<HistoryMonth> history(int months, @Nullable String cursor) {
        var newest = month(cursor);
        var size = Math.clamp(months, 1, 12);
        var oldest = newest.minusMonths(size - 1L);
        var rows = events.between(start(oldest), start(newest.plusMonths(1)));
        var pages = new ArrayList<HistoryMonth>();
        for (var month = newest; !month.isBefore(oldest); month = month.minusMonths(1)) {
            var from = start(month);
            var to = start(month.plusMonths(1));
            pages.add(new HistoryMonth(
                    month,
                    events.incidents(within(rows, EventRow.Kind.INCIDENT, from, to)),
                    events.maintenances(within(rows, EventRow.Kind.MAINTENANCE, from, to))));
        }
        var more = events.first().filter(first -> first.isBefore(start(oldest))).isPresent();
        return new Page<>(pages, more ? Cursor.of(oldest.minusMonths(1)).toString() : null);
    }

    /** The last 90 days of each service, by its id. */
    public Map<String, ServiceHistory> days() {
        return bars.past(DAYS);
    }

    /** When anything that is public last changed; empty when there is nothing yet. */
    public Optional<Instant> changedAt() {
        return events.changedAt();
    }

    private YearMonth month(@Nullable String cursor) {
        var after = Cursor.read(cursor, 1);
        if (after == null) {
            return YearMonth.now(clock.withZone(DayBars.ZONE));
        }
        try {
            var month = YearMonth.parse(after.text(0));
            if (month.getYear() >= 1900 && month.getYear() <= 9999) {
                return month;
            }
        } catch (DateTimeException _) {
            // falls through to the refusal
        }
        throw Refusal.malformed("cursor");
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(DayBars.ZONE).toInstant();
    }

    private static List<EventRow> within(List<EventRow> rows, EventRow.Kind kind, Instant from, Instant to) {
        return rows.stream()
                .filter(row -> row.kind() == kind)
                .filter(row -> {
                    var at = row.scheduledFor() != null ? row.scheduledFor() : row.startedAt();
                    return at != null && !at.isBefore(from) && at.isBefore(to);
                })
                .toList();
    }
}
