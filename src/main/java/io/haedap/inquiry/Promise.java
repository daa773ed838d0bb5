package io.haedap.inquiry;

import io.haedap.hours.WorkingDays;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Until when we promise an answer: the end of the third working day. */
@Component
class Promise {

    private static final int WORKING_DAYS = 3;

    private final WorkingDays days;

    Promise(WorkingDays days) {
        this.days = days;
    }

    Instant from(Instant received) {
        return days.end(received, WORKING_DAYS);
    }
}
