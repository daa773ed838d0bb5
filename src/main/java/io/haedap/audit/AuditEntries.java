package io.haedap.audit;

import io.haedap.shared.Actor;
import io.haedap.shared.Audited;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the record; they are added and never touched again. */
@Repository
class AuditEntries {

    private static final String INSERT = """
            insert into audit.entry (actor_kind, actor_id, actor_name, address, action, subject, facts)
            values (?, ?, ?, ?, ?, ?, cast(? as jsonb))
            """;

    private final JdbcOperations jdbc;
    private final JsonMapper json;

    AuditEntries(JdbcOperations jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Actor actor, Audited event) {
        jdbc.update(INSERT, row(actor, event));
    }

    void addAll(List<Object[]> rows) {
        jdbc.batchUpdate(INSERT, rows);
    }

    Object[] row(Actor actor, Audited event) {
        return new Object[] {
            actor.kind().name(),
            actor.id(),
            actor.name(),
            actor.address(),
            event.action(),
            event.subject(),
            json.writeValueAsString(event.facts())
        };
    }
}
