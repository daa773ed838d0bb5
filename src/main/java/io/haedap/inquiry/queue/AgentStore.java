package io.haedap.inquiry.queue;

import io.haedap.people.StaffId;
import io.haedap.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Skills and capacities as rows. */
@Repository
class AgentStore {

    private static final String ALL = "select staff, skills, capacity, version from inquiry.agent";
    private static final String HOLD = "select staff from inquiry.agent where staff = :staff for update";
    private static final String SAVE = """
            insert into inquiry.agent (staff, skills, capacity, version)
            values (:staff, :skills, :capacity, 1)
            on conflict (staff) do update
               set skills = excluded.skills, capacity = excluded.capacity, version = agent.version + 1
             where agent.version = :version
            """;

    private final JdbcClient jdbc;

    AgentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<StaffId, AgentSettings> all() {
        var all = new HashMap<StaffId, AgentSettings>();
        jdbc.sql(ALL).query(row -> {
            all.put(new StaffId(row.getObject("staff", UUID.class)), settings(row));
        });
        return Map.copyOf(all);
    }

    void hold(StaffId staff) {
        jdbc.sql(HOLD)
                .param("staff", staff.value())
                .query((row, number) -> true)
                .optional();
    }

    /** Refuses as stale when somebody else changed it since {@code settings.version()}; 0 where there was nothing. */
    void save(StaffId staff, AgentSettings settings) {
        var changed = jdbc.sql(SAVE)
                .param("staff", staff.value())
                .param("skills", settings.skills().toArray(String[]::new))
                .param("capacity", settings.capacity(), Types.INTEGER)
                .param("version", settings.version())
                .update();
        if (changed == 0) {
            throw Refusal.stale();
        }
    }

    private static AgentSettings settings(ResultSet row) throws SQLException {
        return new AgentSettings(
                Collections.unmodifiableSet(
                        new TreeSet<>(List.of((String[]) row.getArray("skills").getArray()))),
                row.getObject("capacity", Integer.class),
                row.getLong("version"));
    }
}
