package io.haedap.inquiry;

import io.haedap.shared.Audited;
import java.util.Map;

/** Somebody asked something. Recorded by audit. */
public record InquiryReceived(String number, String queue, String category, Channel channel) implements Audited {

    @Override
    public String action() {
        return "inquiry.received";
    }

    @Override
    public String subject() {
        return "inquiry:" + number;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("queue", queue, "category", category, "channel", channel.name());
    }
}
