package io.haedap.notice;

import io.haedap.shared.Audited;
import java.util.Map;

/** A template was added, changed or removed; {@code verb} says which. Recorded by audit. */
public record NoticeTemplateChanged(long template, String verb, String name) implements Audited {

    @Override
    public String action() {
        return "notice.template-" + verb;
    }

    @Override
    public String subject() {
        return "notice-template:" + template;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("name", name);
    }
}
