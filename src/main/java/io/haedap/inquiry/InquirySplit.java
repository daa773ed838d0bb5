package io.haedap.inquiry;

import io.haedap.shared.Audited;
import java.util.Map;

/** Some messages of an inquiry became one of their own. Recorded by audit. */
public record InquirySplit(String number, String made, int messages) implements Audited {

    @Override
    public String action() {
        return "inquiry.split";
    }

    @Override
    public String subject() {
        return "inquiry:" + number;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("made", made, "messages", messages);
    }
}
