package io.haedap.status;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps each service in the worst state that anything says of it now: an open incident, a maintenance in progress, somebody by
 * hand. A service is operational as soon as nothing holds it any more.
 */
@Repository
class ServiceStates {

    private static final String LOCK = """
            select id, state
              from status.service
             where id = any (:services) and retired_at is null
             order by id
               for update
            """;
    private static final String HELD = """
            select service, state
              from status.stretch
             where service = any (:services) and event is null and until is null
             union all
            select c.service, c.state
              from status.event_service c join status.event e on e.id = c.event
             where c.service = any (:services) and e.resolved_at is null
               and (e.kind = 'INCIDENT' or e.status in ('IN_PROGRESS', 'VERIFYING'))
            """;
    private static final String SET = """
            update status.service
               set state = :state, updated_at = :at
             where id = :service and retired_at is null
            """;

    private final JdbcClient jdbc;

    ServiceStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The services in use among those, locked until the transaction ends, with the state each is in. */
    Map<String, ServiceState> lock(Collection<String> services) {
        var states = new HashMap<String, ServiceState>();
        jdbc.sql(LOCK).param("services", services.toArray(String[]::new)).query(row -> {
            states.put(row.getString("id"), ServiceState.valueOf(row.getString("state")));
        });
        return states;
    }

    /** Sets what follows from all that holds them. */
    void settle(Collection<String> services, Instant at) {
        var before = lock(services);
        var now = new HashMap<String, ServiceState>();
        jdbc.sql(HELD).param("services", services.toArray(String[]::new)).query(row -> {
            now.merge(row.getString("service"), ServiceState.valueOf(row.getString("state")), ServiceState::worse);
        });
        before.forEach((service, from) -> {
            var to = now.getOrDefault(service, ServiceState.OPERATIONAL);
            if (from != to) {
                jdbc.sql(SET)
                        .param("service", service)
                        .param("state", to.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update();
            }
        });
    }
}
