package io.haedap.inquiry.template;

import io.haedap.shared.Audited;
import java.util.Map;

/** A reply template was added, changed or removed; {@code verb} says which. Recorded by audit. */
public record ReplyTemplateChanged(long template, String verb, String name) implements Audited {

    @Override
    public String action() {
        return "inquiry.template-" + verb;
    }

    @Override
    public String subject() {
        return "reply-template:" + template;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("name", name);
    }
}
