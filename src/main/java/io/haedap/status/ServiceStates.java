package io.haedap.status;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps each service in the worst state that an open incident or a maintenance in progress says of it, and notes since when.
 * A service is operational as soon as nothing holds it any more.
 */
@Repository
class ServiceStates {

    private static final String LOCK = """
            select id, state
              from status.service
             where id = any (:services)
             order by id
               for update
            """;
    private static final String CLAIMS = """
            select c.service, c.state
              from status.event_service c join status.event e on e.id = c.event
             where c.service = any (:services)
               and e.resolved_at is null
               and (e.kind = 'INCIDENT' or e.status in ('IN_PROGRESS', 'VERIFYING'))
            """;
    private static final String SET = """
            update status.service
               set state = :state, updated_at = :at
             where id = :service
            """;
    private static final String FORGET_EMPTY = """
            delete from status.service_state
             where service = :service and until is null and since >= :at
            """;
    private static final String CLOSE = """
            update status.service_state
               set until = :at
             where service = :service and until is null
            """;
    private static final String OPEN = """
            insert into status.service_state (service, state, since)
            values (:service, :state, :at)
            """;

    private final JdbcClient jdbc;

    ServiceStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The services among those that exist, locked until the transaction ends, with the state each is in. */
    Map<String, ServiceState> lock(Collection<String> services) {
        var states = new HashMap<String, ServiceState>();
        jdbc.sql(LOCK).param("services", services.toArray(String[]::new)).query(row -> {
            states.put(row.getString("id"), ServiceState.valueOf(row.getString("state")));
        });
        return states;
    }

    /** Sets what follows from all claims, and tells for each service where it was and where it is. */
    List<StateChange> settle(Collection<String> services, Instant at) {
        var before = lock(services);
        var now = new HashMap<String, ServiceState>();
        jdbc.sql(CLAIMS).param("services", services.toArray(String[]::new)).query(row -> {
            now.merge(row.getString("service"), ServiceState.valueOf(row.getString("state")), ServiceState::worse);
        });
        var changes = new ArrayList<StateChange>();
        before.keySet().stream().sorted().forEach(service -> {
            var from = before.getOrDefault(service, ServiceState.OPERATIONAL);
            var to = now.getOrDefault(service, ServiceState.OPERATIONAL);
            if (from != to) {
                move(service, to, at);
            }
            changes.add(new StateChange(service, from, to));
        });
        return changes;
    }

    private void move(String service, ServiceState to, Instant at) {
        for (var sql : List.of(SET, FORGET_EMPTY, CLOSE, OPEN)) {
            var statement = jdbc.sql(sql).param("service", service).param("at", at.atOffset(ZoneOffset.UTC));
            (sql.contains(":state") ? statement.param("state", to.name()) : statement).update();
        }
    }
}
