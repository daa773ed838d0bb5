package io.haedap.audit;

import io.haedap.shared.Actor;
import io.haedap.shared.Audited;
import io.haedap.shared.database.DeferredWrites;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the record; they are added and never touched again. */
@Repository
class AuditEntries {

    private static final String INSERT = """
            insert into audit.entry (actor_kind, actor_id, actor_name, address, action, subject, facts)
            values (:kind, :actor, :name, :address, :action, :subject, cast(:facts as jsonb))
            """;

    private final DeferredWrites writes;
    private final NamedParameterJdbcOperations batch;
    private final JsonMapper json;

    AuditEntries(DeferredWrites writes, NamedParameterJdbcOperations batch, JsonMapper json) {
        this.writes = writes;
        this.batch = batch;
        this.json = json;
    }

    void add(Actor actor, Audited event) {
        writes.add(INSERT, row(actor, event));
    }

    void addAll(List<SqlParameterSource> rows) {
        batch.batchUpdate(INSERT, rows.toArray(SqlParameterSource[]::new));
    }

    SqlParameterSource row(Actor actor, Audited event) {
        return new MapSqlParameterSource()
                .addValue("kind", actor.kind().name())
                .addValue("actor", actor.id())
                .addValue("name", actor.name())
                .addValue("address", actor.address())
                .addValue("action", event.action())
                .addValue("subject", event.subject())
                .addValue("facts", json.writeValueAsString(event.facts()));
    }
}
