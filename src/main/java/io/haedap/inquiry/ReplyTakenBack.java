package io.haedap.inquiry;

import io.haedap.shared.Audited;
import java.util.Map;

/** A reply was taken back before it left: by a colleague, or because the customer was faster. Recorded by audit. */
public record ReplyTakenBack(String number, long message) implements Audited {

    @Override
    public String action() {
        return "inquiry.reply-taken-back";
    }

    @Override
    public String subject() {
        return "inquiry:" + number;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("message", message);
    }
}
