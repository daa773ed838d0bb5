package io.haedap.status;

import java.time.Instant;
import java.util.List;

/** Tells what else will go out at a time, for whoever plans a maintenance. Implemented by modules that know of it. */
public interface PlannedElsewhere {

    /** What falls into that span, by time; only what the person at work may know. */
    List<Planned> within(Instant from, Instant until);
}
