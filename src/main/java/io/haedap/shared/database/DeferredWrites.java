package io.haedap.shared.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction writes without waiting for an answer. It leaves with all else of the kind in one round trip: before the next
 * statement that is answered, so that whoever reads finds it, or before the commit. What the database refuses of it fails the
 * transaction there. Outside of a transaction it leaves at once.
 */
@Component
public class DeferredWrites {

    private static final int MOST_TOGETHER = 20;

    private record Named(ParsedSql parsed, String numbered) {

        static Named of(String sql) {
            var parsed = NamedParameterUtils.parseSqlStatement(sql);
            return new Named(
                    parsed, NamedParameterUtils.substituteNamedParameters(parsed, new MapSqlParameterSource()));
        }
    }

    private record Write(String sql, @Nullable Object[] values) {}

    private final JdbcTemplate jdbc;
    private final Map<String, Named> known = new ConcurrentHashMap<>();

    DeferredWrites(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    /** @param sql a constant: each is taken apart once and kept */
    public void add(String sql, SqlParameterSource values) {
        var named = known.computeIfAbsent(sql, Named::of);
        var write = new Write(named.numbered(), NamedParameterUtils.buildValueArray(named.parsed(), values, null));
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            waiting().add(write);
        } else {
            send(List.of(write));
        }
    }

    /** Whatever waits in this transaction leaves now. */
    void flush() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Waiting waiting) {
            waiting.flush();
        }
    }

    private Waiting waiting() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Waiting waiting) {
            return waiting;
        }
        var waiting = new Waiting();
        waiting.resume();
        TransactionSynchronizationManager.registerSynchronization(waiting);
        return waiting;
    }

    /** Several statements in one: the driver sends them together and waits once. */
    private void send(List<Write> writes) {
        var sql = writes.stream().map(Write::sql).collect(Collectors.joining(";\n"));
        var values = new ArgumentPreparedStatementSetter(
                writes.stream().flatMap(write -> Arrays.stream(write.values())).toArray());
        jdbc.execute(sql, (PreparedStatementCallback<Boolean>) statement -> {
            values.setValues(statement);
            return statement.execute();
        });
    }

    /** What waits in one transaction. */
    private final class Waiting implements TransactionSynchronization {

        private final List<Write> writes = new ArrayList<>();
        private final Map<Object, List<Write>> before = new HashMap<>();
        private boolean committing;

        void add(Write write) {
            writes.add(write);
            if (committing || writes.size() == MOST_TOGETHER) {
                flush();
            }
        }

        @Override
        public void flush() {
            if (!writes.isEmpty()) {
                var leaving = List.copyOf(writes);
                writes.clear();
                send(leaving);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            committing = true;
            flush();
        }

        @Override
        public void savepoint(Object savepoint) {
            before.put(savepoint, List.copyOf(writes));
        }

        /** The database forgets what left since then: it waits again. */
        @Override
        public void savepointRollback(Object savepoint) {
            writes.clear();
            writes.addAll(before.getOrDefault(savepoint, List.of()));
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(DeferredWrites.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(DeferredWrites.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(DeferredWrites.this);
        }
    }
}
