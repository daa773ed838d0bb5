package io.haedap.inquiry.promise;

import io.haedap.hours.Allowance;
import io.haedap.inquiry.Priority;
import io.haedap.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The policies as rows. */
@Repository
class PolicyStore {

    private static final String SELECT = """
            select id, name, queue, category, priority, calendar, reply_unit, reply_amount, resolve_unit, resolve_amount, warns,
                   escalates, hold_pauses, version
              from inquiry.promise_policy
            """;
    private static final String ALL = SELECT + " order by id";
    private static final String ONE = SELECT + " where id = :id";
    private static final String HOLD = "select pg_advisory_xact_lock(hashtext('inquiry.promise_policy'))";
    private static final String INSERT = """
            insert into inquiry.promise_policy (name, queue, category, priority, calendar, reply_unit, reply_amount, resolve_unit,
                                                resolve_amount, warns, escalates, hold_pauses)
            values (:name, :queue, :category, :priority, :calendar, :replyUnit, :replyAmount, :resolveUnit, :resolveAmount,
                    :warns, :escalates, :holdPauses)
            returning id
            """;
    private static final String CHANGE = """
            update inquiry.promise_policy
               set name = :name, queue = :queue, category = :category, priority = :priority, calendar = :calendar,
                   reply_unit = :replyUnit, reply_amount = :replyAmount, resolve_unit = :resolveUnit,
                   resolve_amount = :resolveAmount, warns = :warns, escalates = :escalates, hold_pauses = :holdPauses,
                   version = version + 1
             where id = :id and version = :version
            """;
    private static final String DELETE = "delete from inquiry.promise_policy where id = :id and version = :version";

    private final JdbcClient jdbc;

    PolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PromisePolicy> all() {
        return jdbc.sql(ALL).query(PolicyStore::policy).list();
    }

    Optional<PromisePolicy> one(long id) {
        return jdbc.sql(ONE).param("id", id).query(PolicyStore::policy).optional();
    }

    /** Whoever else changes the policies waits until this transaction is over. */
    void hold() {
        jdbc.sql(HOLD).query((row, number) -> true).single();
    }

    long add(PromisePolicy policy) {
        try {
            return filled(jdbc.sql(INSERT), policy).query(Long.class).single();
        } catch (DuplicateKeyException _) {
            throw Refusal.invalid("scope", "promise-policy-taken");
        }
    }

    void change(PromisePolicy policy) {
        try {
            var changed = filled(jdbc.sql(CHANGE), policy)
                    .param("id", policy.id())
                    .param("version", policy.version())
                    .update();
            if (changed == 0) {
                throw Refusal.stale();
            }
        } catch (DuplicateKeyException _) {
            throw Refusal.invalid("scope", "promise-policy-taken");
        }
    }

    void delete(long id, long version) {
        var deleted = jdbc.sql(DELETE).param("id", id).param("version", version).update();
        if (deleted == 0) {
            throw Refusal.stale();
        }
    }

    private static JdbcClient.StatementSpec filled(JdbcClient.StatementSpec sql, PromisePolicy policy) {
        var scope = policy.scope();
        var terms = policy.terms();
        var priority = scope.priority();
        return sql.param("name", policy.name())
                .param("queue", scope.queue())
                .param("category", scope.category())
                .param("priority", priority == null ? null : priority.name())
                .param("calendar", terms.calendar())
                .param("replyUnit", terms.reply().unit().name())
                .param("replyAmount", terms.reply().amount())
                .param("resolveUnit", terms.resolve().unit().name())
                .param("resolveAmount", terms.resolve().amount())
                .param("warns", terms.warns().toArray(Integer[]::new))
                .param("escalates", terms.escalates(), java.sql.Types.INTEGER)
                .param("holdPauses", terms.holdPauses());
    }

    private static PromisePolicy policy(ResultSet row, int number) throws SQLException {
        var priority = row.getString("priority");
        return new PromisePolicy(
                row.getLong("id"),
                row.getString("name"),
                new PromisePolicy.Scope(
                        row.getString("queue"),
                        row.getString("category"),
                        priority == null ? null : Priority.valueOf(priority)),
                new PromisePolicy.Terms(
                        row.getString("calendar"),
                        allowance(row, "reply"),
                        allowance(row, "resolve"),
                        List.of((Integer[]) row.getArray("warns").getArray()),
                        number(row, "escalates"),
                        row.getBoolean("hold_pauses")),
                row.getLong("version"));
    }

    private static Allowance allowance(ResultSet row, String of) throws SQLException {
        return new Allowance(Allowance.Unit.valueOf(row.getString(of + "_unit")), row.getInt(of + "_amount"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
