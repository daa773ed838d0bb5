package io.haedap.inquiry.promise;

import io.haedap.hours.UsesCalendars;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clocks that run keep the calendar they are counted by, also where no policy names it any more. */
@Component
class ClockCalendars implements UsesCalendars {

    private static final String USES = """
            select calendar, count(*) from inquiry.promise_clock where ended_at is null group by calendar
            """;

    private final JdbcClient jdbc;

    ClockCalendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String titleKey() {
        return "inquiry.promise.uses.clocks";
    }

    @Override
    public Map<String, Long> uses() {
        var uses = new HashMap<String, Long>();
        jdbc.sql(USES).query(row -> {
            uses.put(row.getString(1), row.getLong(2));
        });
        return uses;
    }
}
