package io.haedap.response;

import io.haedap.shared.Audited;
import java.util.Map;

/** A colleague said that an inquiry is not about an incident, or took that back. Recorded by audit. */
public record ProposalJudged(String number, String incident, boolean dismissed) implements Audited {

    @Override
    public String action() {
        return dismissed ? "inquiry.link-dismissed" : "inquiry.link-proposed";
    }

    @Override
    public String subject() {
        return "inquiry:" + number;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("incident", incident);
    }
}
