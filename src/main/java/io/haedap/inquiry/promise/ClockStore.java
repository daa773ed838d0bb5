package io.haedap.inquiry.promise;

import io.haedap.hours.Allowance;
import io.haedap.inquiry.Priority;
import io.haedap.shared.database.DeferredWrites;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clocks as rows, written set by set. */
@Repository
class ClockStore {

    static final String COLUMNS = """
            c.id, c.inquiry, c.kind, c.round, c.policy, c.queue, c.category, c.priority, c.calendar, c.unit, c.amount, c.started_at,
            c.due_at, c.cap_at, c.ended_at, c.outcome, c.worked, c.warns_at, c.warned
            """;
    private static final String OF = "select " + COLUMNS + """
              from inquiry.promise_clock c
             where c.inquiry = :inquiry
             order by c.round, c.kind
            """;
    private static final String OF_MANY = "select " + COLUMNS + """
              from inquiry.promise_clock c
             where c.inquiry = any (:inquiries) and c.ended_at is null
             order by c.inquiry, c.kind
            """;
    private static final String ROWS = """
              from unnest(cast(:ids as bigint[]), cast(:inquiries as bigint[]), cast(:kinds as text[]), cast(:rounds as int[]),
                          cast(:policies as bigint[]), cast(:queues as text[]), cast(:categories as text[]),
                          cast(:priorities as text[]), cast(:calendars as text[]), cast(:units as text[]),
                          cast(:amounts as int[]), cast(cast(:started as text[]) as timestamptz[]),
                          cast(cast(:due as text[]) as timestamptz[]), cast(cast(:caps as text[]) as timestamptz[]),
                          cast(cast(:ended as text[]) as timestamptz[]), cast(:outcomes as text[]),
                          cast(cast(:worked as text[]) as numeric[]), cast(cast(:warns as text[]) as timestamptz[]),
                          cast(:warned as int[]))
                   as n (id, inquiry, kind, round, policy, queue, category, priority, calendar, unit, amount, started_at, due_at,
                         cap_at, ended_at, outcome, worked, warns_at, warned)
            """;
    private static final String INSERT = """
            insert into inquiry.promise_clock (inquiry, kind, round, policy, queue, category, priority, calendar, unit, amount,
                                               started_at, due_at, cap_at, ended_at, outcome, worked, warns_at, warned)
            select n.inquiry, n.kind, n.round, n.policy, n.queue, n.category, n.priority, n.calendar, n.unit, n.amount,
                   n.started_at, n.due_at, n.cap_at, n.ended_at, n.outcome, n.worked, n.warns_at, n.warned
            """ + ROWS;
    /** With what the customer is promised. */
    private static final String BEGIN = """
            with promised as (
                insert into inquiry.promise (inquiry, promised_at, told_at, open) values (:inquiry, :promised, :promised, true)
                on conflict do nothing)
            """ + INSERT;

    private static final String UPDATE = """
            update inquiry.promise_clock c
               set policy = n.policy, queue = n.queue, category = n.category, priority = n.priority, calendar = n.calendar,
                   unit = n.unit, amount = n.amount, due_at = n.due_at, cap_at = n.cap_at, ended_at = n.ended_at,
                   outcome = n.outcome, worked = n.worked, warns_at = n.warns_at, warned = n.warned
            """ + ROWS + " where c.id = n.id";

    private final JdbcClient jdbc;
    private final DeferredWrites writes;

    ClockStore(JdbcClient jdbc, DeferredWrites writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /** All rounds, the oldest first. */
    List<PromiseClock> of(long inquiry) {
        return jdbc.sql(OF).param("inquiry", inquiry).query(ClockStore::clock).list();
    }

    /** Those that have not ended. */
    List<PromiseClock> runningOf(Collection<Long> inquiries) {
        return jdbc.sql(OF_MANY)
                .param("inquiries", inquiries.toArray(Long[]::new))
                .query(ClockStore::clock)
                .list();
    }

    /** The first ones of an inquiry. */
    void begin(long inquiry, Instant promised, Collection<PromiseClock> clocks) {
        writes.add(
                BEGIN,
                rows(clocks).addValue("inquiry", inquiry).addValue("promised", promised.atOffset(ZoneOffset.UTC)));
    }

    void add(Collection<PromiseClock> clocks) {
        if (!clocks.isEmpty()) {
            writes.add(INSERT, rows(clocks));
        }
    }

    void save(Collection<PromiseClock> clocks) {
        if (!clocks.isEmpty()) {
            writes.add(UPDATE, rows(clocks));
        }
    }

    private static MapSqlParameterSource rows(Collection<PromiseClock> all) {
        return new MapSqlParameterSource(
                        "ids", all.stream().map(PromiseClock::id).toArray(Long[]::new))
                .addValue("inquiries", all.stream().map(PromiseClock::inquiry).toArray(Long[]::new))
                .addValue("kinds", texts(all, PromiseClock::kind))
                .addValue("rounds", all.stream().map(PromiseClock::round).toArray(Integer[]::new))
                .addValue(
                        "policies",
                        all.stream().map(one -> one.counted().policy()).toArray(Long[]::new))
                .addValue("queues", texts(all, one -> one.counted().ground().queue()))
                .addValue("categories", texts(all, one -> one.counted().ground().category()))
                .addValue("priorities", texts(all, one -> one.counted().ground().priority()))
                .addValue("calendars", texts(all, one -> one.counted().calendar()))
                .addValue("units", texts(all, one -> one.counted().allowed().unit()))
                .addValue(
                        "amounts",
                        all.stream()
                                .map(one -> one.counted().allowed().amount())
                                .toArray(Integer[]::new))
                .addValue("started", texts(all, PromiseClock::startedAt))
                .addValue("due", texts(all, PromiseClock::dueAt))
                .addValue("caps", texts(all, PromiseClock::capAt))
                .addValue("ended", endings(all, PromiseClock.Ending::at))
                .addValue("outcomes", endings(all, PromiseClock.Ending::outcome))
                .addValue("worked", endings(all, PromiseClock.Ending::worked))
                .addValue("warns", texts(all, PromiseClock::warnsAt))
                .addValue("warned", all.stream().map(PromiseClock::warned).toArray(Integer[]::new));
    }

    private static @Nullable String[] endings(
            Collection<PromiseClock> all, Function<PromiseClock.Ending, Object> part) {
        return texts(all, one -> one.ending() == null ? null : part.apply(one.ending()));
    }

    private static @Nullable String[] texts(
            Collection<PromiseClock> all, Function<PromiseClock, @Nullable Object> part) {
        return all.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .collect(Collectors.toList())
                .toArray(String[]::new);
    }

    static PromiseClock clock(ResultSet row, int number) throws SQLException {
        var policy = row.getLong("policy");
        var counted = new PromiseClock.Counted(
                row.wasNull() ? null : policy,
                new Ground(
                        row.getString("queue"), row.getString("category"), Priority.valueOf(row.getString("priority"))),
                row.getString("calendar"),
                new Allowance(Allowance.Unit.valueOf(row.getString("unit")), row.getInt("amount")));
        var ended = instant(row, "ended_at");
        var worked = row.getBigDecimal("worked");
        return new PromiseClock(
                row.getLong("id"),
                row.getLong("inquiry"),
                ClockKind.valueOf(row.getString("kind")),
                row.getInt("round"),
                counted,
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                instant(row, "cap_at"),
                ended == null
                        ? null
                        : new PromiseClock.Ending(
                                ended,
                                Outcome.valueOf(row.getString("outcome")),
                                worked == null ? BigDecimal.ZERO : worked),
                instant(row, "warns_at"),
                row.getInt("warned"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
