package io.haedap.status;

import io.haedap.shared.Faults;
import io.haedap.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The settings of incidents; one row, changed by administrators. */
@Service
@Transactional
@PreAuthorize("hasAuthority('settings:write')")
public class SettingDesk {

    private static final int DAY = 1440;
    private static final int WEEK = 7 * DAY;
    private static final int SHORTEST_PROMISE = 5;
    private static final String READ = """
            select inform_within, warn_before, promise_minutes, version from status.setting
            """;
    private static final String SAVE = """
            update status.setting
               set inform_within = :within, warn_before = :warn, promise_minutes = :promise, version = version + 1
             where version = :version
            """;

    private final JdbcClient jdbc;
    private final ServiceTeller teller;

    SettingDesk(JdbcClient jdbc, ServiceTeller teller) {
        this.jdbc = jdbc;
        this.teller = teller;
    }

    @PreAuthorize("hasAnyAuthority('status:read', 'status:write', 'settings:write')")
    @Transactional(readOnly = true)
    public StatusSettings read() {
        return jdbc.sql(READ)
                .query((row, number) -> new StatusSettings(
                        row.getObject("inform_within", Integer.class),
                        row.getInt("warn_before"),
                        row.getObject("promise_minutes", Integer.class),
                        row.getLong("version")))
                .single();
    }

    /** Changes them over the version that was read. */
    public StatusSettings change(StatusSettings to) {
        var faults = new Faults();
        range(faults, "informWithin", to.informWithin(), 1, WEEK);
        range(faults, "warnBefore", to.warnBefore(), 0, DAY);
        range(faults, "promiseMinutes", to.promiseMinutes(), SHORTEST_PROMISE, DAY);
        faults.refuse();
        var saved = jdbc.sql(SAVE)
                .param("within", to.informWithin())
                .param("warn", to.warnBefore())
                .param("promise", to.promiseMinutes())
                .param("version", to.version())
                .update();
        if (saved == 0) {
            throw Refusal.stale();
        }
        teller.tell("status-settings", "all", "changed");
        return read();
    }

    private static void range(Faults faults, String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            faults.add(field, "status-range", least, most);
        }
    }
}
