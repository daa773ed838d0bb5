package io.haedap.notice;

import io.haedap.shared.Audited;
import java.util.Map;

/** A notice took a step: {@code verb} is what happened, in the past tense. Recorded by audit. */
public record NoticeChanged(NoticeId notice, String verb, int revision) implements Audited {

    @Override
    public String action() {
        return "notice." + verb;
    }

    @Override
    public String subject() {
        return "notice:" + notice;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("revision", revision);
    }
}
