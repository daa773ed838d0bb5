package io.haedap.inquiry.promise;

import io.haedap.hours.UsesCalendars;
import java.util.Map;
import java.util.stream.Collectors;
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
        return jdbc.sql(USES).query((row, _) -> Map.entry(row.getString(1), row.getLong(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
