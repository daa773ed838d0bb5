package io.haedap.hours;

import io.haedap.shared.database.Changes;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What must be true together with a change of hours: one at a time, a new revision, audit, and the word to all nodes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HourTeller {

    private static final String HOLD = "update hours.setting set revision = revision + 1";

    private final JdbcClient jdbc;
    private final HourReading reading;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    HourTeller(JdbcClient jdbc, HourReading reading, Changes changes, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.changes = changes;
        this.events = events;
    }

    /** Nobody else changes hours until the transaction ends. */
    void hold() {
        jdbc.sql(HOLD).update();
    }

    /** Null concerns all calendars. */
    void tell(String kind, String id, String verb, @Nullable String calendar, Map<String, Object> details) {
        changes.tell("hours");
        events.publishEvent(new CalendarsChanged(kind, id, verb, concerned(calendar), details));
    }

    /** A change of the Korean holidays. */
    void tellHeeding(String kind, String id, String verb, Map<String, Object> details) {
        changes.tell("hours");
        var heeding = reading.calendars().stream()
                .filter(row -> row.holidays() == HolidayMode.KOREAN)
                .map(CalendarRow::slug)
                .collect(Collectors.toSet());
        events.publishEvent(new CalendarsChanged(kind, id, verb, heeding, details));
    }

    private Set<String> concerned(@Nullable String calendar) {
        return calendar != null
                ? Set.of(calendar)
                : reading.calendars().stream().map(CalendarRow::slug).collect(Collectors.toSet());
    }
}
