package io.haedap.inquiry;

import io.haedap.shared.Audited;
import java.util.List;
import java.util.Map;

/**
 * Somebody asked something; published in its transaction. {@code related} is what they said it is about, as {@link NewInquiry} names
 * it, for the joints that know such things. Recorded by audit.
 */
public record InquiryReceived(String number, String queue, String category, Channel channel, List<String> related)
        implements Audited {

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
