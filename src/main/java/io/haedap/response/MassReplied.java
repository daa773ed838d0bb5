package io.haedap.response;

import io.haedap.shared.Audited;
import java.util.Map;

/** One reply for many inquiries was ordered, stopped or is done; {@code verb} says which. Recorded by audit. */
public record MassReplied(String incident, long reply, String verb, int inquiries) implements Audited {

    static final String ORDERED = "ordered";
    static final String STOPPED = "stopped";
    static final String DONE = "done";

    @Override
    public String action() {
        return "mass-reply." + verb;
    }

    @Override
    public String subject() {
        return "incident:" + incident;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("reply", reply, "inquiries", inquiries);
    }
}
