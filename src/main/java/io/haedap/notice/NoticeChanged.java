package io.haedap.notice;

import io.haedap.shared.Audited;
import java.util.Map;

/**
 * A notice took a step: {@code verb} is what happened, in the past tense; {@code daysLate} is by how many days
 * it was told too late, else 0. Recorded by audit.
 */
public record NoticeChanged(NoticeId notice, String verb, int revision, int daysLate) implements Audited {

    @Override
    public String action() {
        return "notice." + verb;
    }

    @Override
    public String subject() {
        return "notice:" + notice;
    }

    @Override
    public Map<String, Object> facts() {
        return daysLate > 0 ? Map.of("revision", revision, "daysLate", daysLate) : Map.of("revision", revision);
    }
}
