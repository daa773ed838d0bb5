package io.haedap.category;

import io.haedap.shared.Audited;
import java.util.Map;

/** The tree changed: {@code verb} says how, in the past tense. Recorded by audit. */
public record CategoryChanged(String slug, String verb) implements Audited {

    @Override
    public String action() {
        return "category." + verb;
    }

    @Override
    public String subject() {
        return "category:" + slug;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of();
    }
}
