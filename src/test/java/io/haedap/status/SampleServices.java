package io.haedap.status;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Two services in a group of their own, made anew so that tests do not disturb one another. */
public final class SampleServices {

    private SampleServices() {}

    /** Makes a service that is operational and returns its id. */
    public static String add(JdbcClient jdbc, String name) {
        var group = Ids.fresh();
        var id = Ids.fresh();
        jdbc.sql("insert into status.service_group (id, name_ko, name_en, position) values (?, '묶음', 'Group', 1)")
                .param(group)
                .update();
        jdbc.sql("""
                insert into status.service (id, slug, service_group, name_ko, name_en, position, state, created_at, updated_at)
                values (?, ?, ?, ?, 'Service', 1, 'OPERATIONAL', now() - interval '100 days', now() - interval '100 days')
                """).param(id).param(id).param(group).param(name).update();
        return id;
    }

    /** Takes everything away again, so that other tests begin with an empty page. */
    public static void clear(JdbcClient jdbc) {
        for (var table : new String[] {
            "stretch", "event_update", "event_service", "event", "incident_template", "service", "service_group"
        }) {
            jdbc.sql("delete from status." + table).update();
        }
    }
}
