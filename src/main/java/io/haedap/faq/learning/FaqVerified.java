package io.haedap.faq.learning;

import io.haedap.faq.FaqId;
import io.haedap.shared.Audited;
import java.time.Instant;
import java.util.Map;

/** Somebody found what readers see still right; it is to be looked at again by then. Recorded by audit. */
public record FaqVerified(FaqId faq, Instant until) implements Audited {

    @Override
    public String action() {
        return "faq.verified";
    }

    @Override
    public String subject() {
        return "faq:" + faq;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("until", until.toString());
    }
}
