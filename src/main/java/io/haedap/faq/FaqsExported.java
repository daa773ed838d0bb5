package io.haedap.faq;

import io.haedap.shared.Audited;
import java.util.Map;

/** Somebody began to take all entries out. Recorded by audit. */
public record FaqsExported(String reason) implements Audited {

    @Override
    public String action() {
        return "faq.exported";
    }

    @Override
    public String subject() {
        return "faq";
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("reason", reason);
    }
}
