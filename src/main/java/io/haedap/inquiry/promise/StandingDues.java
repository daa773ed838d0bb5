package io.haedap.inquiry.promise;

import io.haedap.people.SystemActors;
import io.haedap.shared.database.DatabasePulse;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What stands is never overdue: before the date that lists go by comes, it becomes what it would be if the clock went on a day from now.
 * What was late when the pause began stays late. The customer's date is not touched.
 */
@Component
class StandingDues {

    private static final int AT_ONCE = 500;
    private static final Duration SOON = Duration.ofHours(4);
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final String NEAR = """
            select i.id, i.due_at, p.began
              from inquiry.promise_pause p
              join inquiry.inquiry i on i.id = p.inquiry
             where p.ended is null and i.due_at < :soon and i.due_at > p.began
             order by i.id
             limit :most
               for update of i skip locked
            """;

    private record Near(long inquiry, Instant due) {}

    private final JdbcClient jdbc;
    private final ClockStore clocks;
    private final PauseStore pauses;
    private final OpenPromises open;
    private final Reckoning reckoning;
    private final DatabasePulse pulse;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StandingDues(
            JdbcClient jdbc,
            ClockStore clocks,
            PauseStore pauses,
            OpenPromises open,
            Reckoning reckoning,
            DatabasePulse pulse,
            TransactionTemplate transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.pauses = pauses;
        this.open = open;
        this.reckoning = reckoning;
        this.pulse = pulse;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
    void look() {
        if (!pulse.isAway()) {
            run();
        }
    }

    void run() {
        SystemActors.as("standing-deadlines", Set.of(), () -> {
            while (transactions.execute(_ -> batch()) == AT_ONCE) {
                // the next ones
            }
            return true;
        });
    }

    private int batch() {
        var now = clock.instant();
        var near = jdbc.sql(NEAR)
                .param("soon", now.plus(SOON).atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query((ResultSet row, int number) ->
                        new Near(row.getLong("id"), row.getTimestamp("due_at").toInstant()))
                .list();
        var ids = near.stream().map(Near::inquiry).toList();
        var standing = pauses.of(ids);
        var moved = new ArrayList<OpenPromises.Moved>();
        for (var running : clocks.runningOf(ids)) {
            var was = near.stream()
                    .filter(one -> one.inquiry() == running.inquiry())
                    .findFirst()
                    .orElseThrow();
            var until = now.plus(AHEAD);
            var rows = standing.getOrDefault(running.inquiry(), List.of()).stream()
                    .map(row -> row.ended() == null ? new io.haedap.hours.Pause(row.began(), until) : row.pause())
                    .toList();
            var counted = running.counted();
            var due = reckoning.due(counted.calendar(), counted.allowed(), running.startedAt(), rows);
            if (due != null
                    && due.isAfter(was.due())
                    && moved.stream().noneMatch(one -> one.inquiry() == running.inquiry())) {
                moved.add(new OpenPromises.Moved(running.inquiry(), was.due(), due));
            }
        }
        open.put(moved);
        return moved.isEmpty() ? 0 : near.size();
    }
}
