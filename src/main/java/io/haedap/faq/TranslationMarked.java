package io.haedap.faq;

import io.haedap.shared.Audited;
import java.util.Map;

/** Somebody found an English paragraph right although the Korean one was changed after it. Recorded by audit. */
public record TranslationMarked(FaqId faq, int revision) implements Audited {

    @Override
    public String action() {
        return "faq.translation-marked";
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
