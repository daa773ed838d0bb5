package io.haedap.inquiry.queue;

import io.haedap.people.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is there, as rows; one that no console renews is over after {@link FreeAgents#LEASE}. */
@Repository
class PresenceStore {

    /** Whoever opens a console is there, unless they chose otherwise in another one that is open, or are out of office. */
    private static final String OPEN = """
            insert into inquiry.presence as p (staff, state, queues, since, until, seen_at)
            values (:staff, 'AVAILABLE', :queues, :now, null, :now)
            on conflict (staff) do update
               set queues = excluded.queues, seen_at = excluded.seen_at,
                   state = case when p.until > :now or (p.until is null and p.seen_at > :alive) then p.state else 'AVAILABLE' end,
                   since = case when p.until > :now or (p.until is null and p.seen_at > :alive) then p.since else :now end,
                   until = case when p.until > :now then p.until end
            """;

    private static final String SET = """
            insert into inquiry.presence as p (staff, state, queues, since, until, seen_at)
            values (:staff, :state, :queues, :now, :until, :now)
            on conflict (staff) do update
               set state = excluded.state, queues = excluded.queues, since = excluded.since, until = excluded.until,
                   seen_at = excluded.seen_at
            """;
    private static final String RENEW = "update inquiry.presence set seen_at = :now where staff = any (:staff)";
    private static final String ALL = "select staff, state, since, until, seen_at from inquiry.presence";
    private static final String ONE = ALL + " where staff = :staff";

    private final JdbcClient jdbc;

    PresenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(StaffId staff, Collection<String> queues, Instant now) {
        jdbc.sql(OPEN)
                .param("staff", staff.value())
                .param("queues", queues.toArray(String[]::new))
                .param("now", at(now))
                .param("alive", at(now.minus(FreeAgents.LEASE)))
                .update();
    }

    void set(StaffId staff, Presence.State state, @Nullable Instant until, Collection<String> queues, Instant now) {
        jdbc.sql(SET)
                .param("staff", staff.value())
                .param("state", state.name())
                .param("queues", queues.toArray(String[]::new))
                .param("now", at(now))
                .param("until", until == null ? null : at(until), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void renew(Collection<StaffId> staff, Instant now) {
        jdbc.sql(RENEW)
                .param("staff", staff.stream().map(StaffId::value).toArray(UUID[]::new))
                .param("now", at(now))
                .update();
    }

    Presence of(StaffId staff, Instant now) {
        return jdbc.sql(ONE)
                .param("staff", staff.value())
                .query((row, number) -> presence(row, now))
                .optional()
                .orElse(Presence.OFFLINE);
    }

    Map<StaffId, Presence> all(Instant now) {
        var all = new HashMap<StaffId, Presence>();
        jdbc.sql(ALL).query(row -> {
            all.put(new StaffId(row.getObject("staff", UUID.class)), presence(row, now));
        });
        return all;
    }

    private static Presence presence(ResultSet row, Instant now) throws SQLException {
        var until = row.getTimestamp("until");
        var end = until == null ? null : until.toInstant();
        var isOver = end != null && !end.isAfter(now);
        var isOpen = row.getTimestamp("seen_at").toInstant().isAfter(now.minus(FreeAgents.LEASE));
        var state = Presence.State.valueOf(row.getString("state"));
        var since = row.getTimestamp("since").toInstant();
        if (state == Presence.State.OUT_OF_OFFICE && !isOver) {
            return new Presence(state, since, end);
        }
        if (!isOpen) {
            return Presence.OFFLINE;
        }
        return isOver ? new Presence(Presence.State.AVAILABLE, end, null) : new Presence(state, since, end);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
