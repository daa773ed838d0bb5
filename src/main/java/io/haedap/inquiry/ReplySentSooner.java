package io.haedap.inquiry;

import io.haedap.shared.Audited;
import java.util.Map;

/** A reply that waited for a chosen instant leaves now. Recorded by audit. */
public record ReplySentSooner(String number, long message) implements Audited {

    @Override
    public String action() {
        return "inquiry.reply-sent-sooner";
    }

    @Override
    public String subject() {
        return "inquiry:" + number;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("message", message);
    }
}
