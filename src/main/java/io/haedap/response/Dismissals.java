package io.haedap.response;

import io.haedap.people.StaffId;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which incidents inquiries are not about, as colleagues or their customers said, as rows. */
@Repository
class Dismissals {

    private static final String ADD = """
            insert into response.dismissal (incident, inquiry, dismissed_by, dismissed_at)
            select :incident, inquiry, :by, :at from unnest(:inquiries) as inquiry
            on conflict (incident, inquiry) do nothing
            returning inquiry
            """;
    private static final String REMOVE = """
            delete from response.dismissal where incident = :incident and inquiry = any (:inquiries) returning inquiry
            """;
    private static final String AMONG = """
            select inquiry from response.dismissal where incident = :incident and inquiry = any (:inquiries)
            """;
    private static final String OF = "select incident from response.dismissal where inquiry = :inquiry";

    private final JdbcClient jdbc;

    Dismissals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that were not said so before; {@code by} is null where the customer says so. */
    List<String> add(String incident, Collection<String> inquiries, @Nullable StaffId by, Instant at) {
        return jdbc.sql(ADD)
                .param("incident", incident)
                .param("inquiries", inquiries.toArray(String[]::new))
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getString("inquiry"))
                .list();
    }

    /** Those that were said so. */
    List<String> remove(String incident, Collection<String> inquiries) {
        return among(REMOVE, incident, inquiries);
    }

    Set<String> among(String incident, Collection<String> inquiries) {
        return new HashSet<>(among(AMONG, incident, inquiries));
    }

    private List<String> among(String sql, String incident, Collection<String> inquiries) {
        return jdbc.sql(sql)
                .param("incident", incident)
                .param("inquiries", inquiries.toArray(String[]::new))
                .query((row, _) -> row.getString("inquiry"))
                .list();
    }

    /** The incidents that one is not about. */
    Set<String> of(String inquiry) {
        return new HashSet<>(jdbc.sql(OF)
                .param("inquiry", inquiry)
                .query((row, _) -> row.getString("incident"))
                .list());
    }
}
