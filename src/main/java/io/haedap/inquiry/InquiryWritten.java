package io.haedap.inquiry;

import io.haedap.shared.Audited;
import java.util.Locale;
import java.util.Map;

/** A message was added: by the customer, a reply to them, or a note among colleagues. Recorded by audit. */
public record InquiryWritten(String number, long message, MessageKind kind) implements Audited {

    @Override
    public String action() {
        return switch (kind) {
            case CUSTOMER -> "inquiry.continued";
            case REPLY -> "inquiry.replied";
            case NOTE -> "inquiry.noted";
        };
    }

    @Override
    public String subject() {
        return "inquiry:" + number;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("message", message, "kind", kind.name().toLowerCase(Locale.ROOT));
    }
}
