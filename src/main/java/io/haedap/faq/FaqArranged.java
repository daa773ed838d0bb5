package io.haedap.faq;

import io.haedap.shared.Audited;
import java.util.Map;

/** Somebody changed the order in which readers see a category. Recorded by audit. */
public record FaqArranged(String categorySlug, int pinned, int ordered) implements Audited {

    @Override
    public String action() {
        return "faq.arranged";
    }

    @Override
    public String subject() {
        return "category:" + categorySlug;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("pinned", pinned, "ordered", ordered);
    }
}
