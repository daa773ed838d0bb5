package io.haedap.audit;

import io.haedap.shared.Cursor;
import io.haedap.shared.Page;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the record, newest first. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('audit:read')")
public class AuditBoard {

    private static final String PAGE = """
            select id, at, actor_kind, actor_id, actor_name, address, action, subject, facts
              from audit.entry
             where (cast(:before as bigint) is null or id < :before)
               and (cast(:action as text) is null or action like :action || '%')
               and (cast(:actor as text) is null or actor_id = :actor)
               and (cast(:subject as text) is null or subject = :subject)
             order by id desc
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Sealer sealer;

    AuditBoard(JdbcClient jdbc, JsonMapper json, Sealer sealer) {
        this.jdbc = jdbc;
        this.json = json;
        this.sealer = sealer;
    }

    public Page<AuditEntry> page(AuditFilter filter, int size, @Nullable String cursor) {
        var before = Cursor.read(cursor, 1);
        var rows = jdbc.sql(PAGE)
                .param("before", before == null ? null : before.number(0))
                .param("action", filter.action())
                .param("actor", filter.actor())
                .param("subject", filter.subject())
                .param("limit", Page.size(size) + 1)
                .query((row, number) -> new AuditEntry(
                        row.getString("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor_kind"),
                        row.getString("actor_id"),
                        row.getString("actor_name"),
                        row.getString("address"),
                        row.getString("action"),
                        row.getString("subject"),
                        json.readValue(row.getString("facts"), new TypeReference<Map<String, Object>>() {})))
                .list();
        return Page.of(rows, Page.size(size), entry -> Cursor.of(entry.id()));
    }

    /** Recomputes the chain of seals: says how many rows hold, where it breaks, and how many are not sealed yet. */
    public ChainCheck check() {
        return sealer.verify();
    }
}
