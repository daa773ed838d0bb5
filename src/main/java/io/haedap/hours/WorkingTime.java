package io.haedap.hours;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives the calendars to reckon with (영업 시간). Needs no right, because customers are told when they will be answered. */
@Component
public class WorkingTime {

    private final Calendars calendars;

    WorkingTime(Calendars calendars) {
        this.calendars = calendars;
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
