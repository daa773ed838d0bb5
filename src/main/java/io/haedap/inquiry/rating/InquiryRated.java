package io.haedap.inquiry.rating;

import io.haedap.people.StaffId;
import io.haedap.shared.Audited;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A customer rated how they were answered, or thought better of it. Recorded by audit; low ones are told to colleagues. */
public record InquiryRated(
        String number,
        String queue,
        @Nullable StaffId assignee,
        int score,
        boolean isLow,
        @Nullable Integer before) implements Audited {

    @Override
    public String action() {
        return before == null ? "inquiry.rated" : "inquiry.rerated";
    }

    @Override
    public String subject() {
        return "inquiry:" + number;
    }

    /** What they wrote is their own, and stays out. */
    @Override
    public Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("score", score);
        if (before != null) {
            facts.put("before", before);
        }
        return facts;
    }
}
