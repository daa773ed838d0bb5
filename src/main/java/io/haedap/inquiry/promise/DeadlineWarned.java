package io.haedap.inquiry.promise;

import io.haedap.shared.Audited;
import java.util.Map;

/** So much of the time for an inquiry has passed: whoever has it in hand was warned, or a lead was called. Recorded by audit. */
public record DeadlineWarned(String number, ClockKind kind, int percent, boolean escalated) implements Audited {

    @Override
    public String action() {
        return escalated ? "inquiry.deadline-escalated" : "inquiry.deadline-warned";
    }

    @Override
    public String subject() {
        return "inquiry:" + number;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("clock", kind.name(), "percent", percent);
    }
}
