package io.haedap.notice;

import io.haedap.shared.Audited;
import java.util.Map;

/** Somebody set how early notices have to be told. Recorded by audit. */
public record LeadTimeChanged(LeadTime before, LeadTime after) implements Audited {

    @Override
    public String action() {
        return "notice.lead-time-changed";
    }

    @Override
    public String subject() {
        return "notice-rule:" + after.rule();
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of(
                "days",
                before.days() + " \u2192 " + after.days(),
                "enforcement",
                after.enforcement().name());
    }
}
