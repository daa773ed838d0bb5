package io.haedap.response;

import io.haedap.shared.Audited;
import java.util.Map;

/** An inquiry is not about that incident after all. Recorded by audit. */
public record InquiryUnlinked(String number, String incident) implements Audited {

    @Override
    public String action() {
        return "inquiry.unlinked";
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
