package io.haedap.hours;

import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives the calendars to reckon with (영업 시간). Needs no right, because customers are told when they will be answered. */
@Component
public class WorkingTime {

    private static final String HOLD = "select slug from hours.calendar where slug = :slug for key share";

    private final Calendars calendars;
    private final JdbcClient jdbc;

    WorkingTime(Calendars calendars, JdbcClient jdbc) {
        this.calendars = calendars;
        this.jdbc = jdbc;
    }

    /** Nobody deletes it until this transaction is over; false where there is none. For whoever begins to count by it. */
    public boolean hold(String slug) {
        return jdbc.sql(HOLD).param("slug", slug).query(String.class).optional().isPresent();
    }

    /** An unknown calendar is refused as not found. */
    public Reckoner of(String slug) {
        return calendars.reckoner(slug);
    }

    /** All calendars as they stand in the database this moment, for work that follows a change which this node may not have heard of. */
    public Map<String, Reckoner> fresh() {
        return calendars.read().reckoners();
    }

    public Optional<Reckoner> find(String slug) {
        return calendars.find(slug);
    }
}
