package io.haedap.faq;

import io.haedap.shared.Audited;
import java.util.Map;

/** An entry took a step: {@code verb} is what happened, in the past tense. Recorded by audit. */
public record FaqChanged(FaqId faq, String verb, int revision) implements Audited {

    @Override
    public String action() {
        return "faq." + verb;
    }

    @Override
    public String subject() {
        return "faq:" + faq;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("revision", revision);
    }
}
