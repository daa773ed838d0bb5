package io.haedap.response;

import io.haedap.shared.Audited;
import java.util.Map;

/** An inquiry is said to be about an incident. Recorded by audit. */
public record InquiryLinked(String number, String incident, LinkOrigin origin) implements Audited {

    @Override
    public String action() {
        return "inquiry.linked";
    }

    @Override
    public String subject() {
        return "inquiry:" + number;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("incident", incident, "origin", origin.name());
    }
}
