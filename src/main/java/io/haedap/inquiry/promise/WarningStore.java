package io.haedap.inquiry.promise;

import io.haedap.people.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Warnings as rows: what is due is claimed together with its inquiry, and its effect is committed with that claim. */
@Repository
class WarningStore {

    /** A clock whose warning is due, and its inquiry as it stands. */
    record Due(PromiseClock clock, String number, @Nullable StaffId assignee) {

        Ground ground() {
            return clock.counted().ground();
        }
    }

    /** What was warned of: who was told, and when that was planned. */
    record Fired(Due due, int percent, boolean escalated, Set<StaffId> told, Instant planned) {}

    private static final String CLAIM = "select i.number, i.assignee, " + ClockStore.COLUMNS + """
              from inquiry.promise_clock c
              join inquiry.inquiry i on i.id = c.inquiry
             where c.warns_at <= :now and c.id <> all (:aside)
             order by c.warns_at, c.id
             limit :most
               for update of c, i skip locked
            """;
    private static final String FIRED = """
            insert into inquiry.promise_warning (clock, percent, level, inquiry, planned, fired_at, told)
            select clock, percent, level, inquiry, planned, :now, cast(told as uuid[])
              from unnest(cast(:clocks as bigint[]), cast(:percents as int[]), cast(:levels as text[]),
                          cast(:inquiries as bigint[]), cast(cast(:planned as text[]) as timestamptz[]), cast(:told as text[]))
                   as n (clock, percent, level, inquiry, planned, told)
            on conflict (clock, percent) do update
               set level = excluded.level, planned = excluded.planned, fired_at = excluded.fired_at, told = excluded.told
             where promise_warning.planned <> excluded.planned
            """;
    private static final String TELL = """
            insert into inquiry.news (staff, inquiry, kind, at)
            select distinct on (staff, inquiry, kind) cast(staff as uuid), inquiry, kind, cast(:now as timestamptz)
              from unnest(cast(:staff as text[]), cast(:inquiries as bigint[]), cast(:kinds as text[])) n (staff, inquiry, kind)
            on conflict (staff, inquiry, kind) where read_at is null do update set at = excluded.at
            """;
    private static final String ESCALATE = """
            with raised as (
                update inquiry.inquiry
                   set escalated_at = :now, version = version + 1
                 where id = any (:inquiries) and escalated_at is null
                   and status in ('RECEIVED', 'OPEN', 'WAITING_FOR_CUSTOMER', 'ON_HOLD')
                returning id, status, assignee),
                 noted as (
                insert into inquiry.event (inquiry, action, from_status, to_status, actor_kind, assignee, remark, at)
                select id, 'ESCALATE', status, status, 'SYSTEM', assignee, :remark, :now from raised)
            select id from raised
            """;

    private final JdbcClient jdbc;

    WarningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Due> claim(int most, Long[] aside, Instant now) {
        return jdbc.sql(CLAIM)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("aside", aside)
                .param("most", most)
                .query(WarningStore::due)
                .list();
    }

    void fired(List<Fired> all, Instant now) {
        jdbc.sql(FIRED)
                .param("clocks", all.stream().map(one -> one.due().clock().id()).toArray(Long[]::new))
                .param("percents", all.stream().map(Fired::percent).toArray(Integer[]::new))
                .param(
                        "levels",
                        all.stream()
                                .map(one -> one.escalated() ? "ESCALATE" : "WARN")
                                .toArray(String[]::new))
                .param(
                        "inquiries",
                        all.stream().map(one -> one.due().clock().inquiry()).toArray(Long[]::new))
                .param(
                        "planned",
                        all.stream().map(one -> one.planned().toString()).toArray(String[]::new))
                .param("told", all.stream().map(one -> array(one.told())).toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        var lines = all.stream()
                .flatMap(one -> one.told().stream().map(staff -> new String[] {
                    staff.toString(),
                    String.valueOf(one.due().clock().inquiry()),
                    one.escalated() ? "OVERDUE" : "DEADLINE"
                }))
                .toList();
        if (!lines.isEmpty()) {
            jdbc.sql(TELL)
                    .param("staff", lines.stream().map(line -> line[0]).toArray(String[]::new))
                    .param(
                            "inquiries",
                            lines.stream().map(line -> Long.valueOf(line[1])).toArray(Long[]::new))
                    .param("kinds", lines.stream().map(line -> line[2]).toArray(String[]::new))
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Calls leads; tells which were not called already. */
    Set<Long> escalate(Collection<Long> inquiries, String remark, Instant now) {
        return inquiries.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql(ESCALATE)
                        .param("inquiries", inquiries.toArray(Long[]::new))
                        .param("remark", remark)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .list());
    }

    private static String array(Set<StaffId> staff) {
        return "{"
                + String.join(
                        ",", staff.stream().map(id -> id.value().toString()).toList()) + "}";
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        var assignee = row.getObject("assignee", UUID.class);
        return new Due(
                ClockStore.clock(row, number),
                row.getString("number"),
                assignee == null ? null : new StaffId(assignee));
    }
}
