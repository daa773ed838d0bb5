package io.haedap.faq;

import io.haedap.shared.Audited;
import java.util.Map;

/** An entry was given up for another one, which its addresses lead to. Recorded by audit. */
public record FaqMerged(FaqId faq, FaqId into) implements Audited {

    @Override
    public String action() {
        return "faq.merged";
    }

    @Override
    public String subject() {
        return "faq:" + faq;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("into", into.toString());
    }
}
