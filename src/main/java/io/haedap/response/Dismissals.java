package io.haedap.response;

import io.haedap.people.StaffId;
import io.haedap.shared.database.DeferredWrites;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
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
    /** One that somebody changes or ends right now is left out: no customer waits for it. */
    private static final String RULE_OUT = """
            insert into response.dismissal (incident, inquiry, dismissed_at)
            select id, :inquiry, :at
              from response.incident
             where id = any (:incidents) and open
             order by id
               for key share skip locked
            on conflict (incident, inquiry) do nothing
            """;

    private static final String REMOVE = """
            delete from response.dismissal where incident = :incident and inquiry = any (:inquiries) returning inquiry
            """;
    private static final String AMONG = """
            select inquiry from response.dismissal where incident = :incident and inquiry = any (:inquiries)
            """;
    private static final String OF = "select incident from response.dismissal where inquiry = :inquiry";

    private final JdbcClient jdbc;
    private final DeferredWrites writes;

    Dismissals(JdbcClient jdbc, DeferredWrites writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /** Those that were not said so before. */
    List<String> add(String incident, Collection<String> inquiries, StaffId by, Instant at) {
        return jdbc.sql(ADD)
                .param("incident", incident)
                .param("inquiries", inquiries.toArray(String[]::new))
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getString("inquiry"))
                .list();
    }

    /** As the customer said of incidents that they were shown; of those that are still open. */
    void ruleOut(Collection<String> incidents, String inquiry, Instant at) {
        writes.add(
                RULE_OUT,
                new MapSqlParameterSource("incidents", incidents.toArray(String[]::new))
                        .addValue("inquiry", inquiry)
                        .addValue("at", at.atOffset(ZoneOffset.UTC)));
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
