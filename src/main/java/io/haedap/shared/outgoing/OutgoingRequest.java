package io.haedap.shared.outgoing;

import java.time.Duration;
import java.util.Map;

/**
 * What is asked: {@code within} is for all of it, from the look-up of the name to the last byte; {@code most} bytes are taken. Where
 * {@code cut} the rest of a longer answer stays unread, else such an answer is refused; {@code secure} takes http to listed hosts
 * only.
 */
public record OutgoingRequest(
        String method,
        String address,
        Map<String, String> headers,
        byte[] body,
        Duration within,
        int most,
        boolean secure,
        boolean cut) {

    public static OutgoingRequest get(String address, Duration within, int most) {
        return new OutgoingRequest("GET", address, Map.of(), new byte[0], within, most, false, false);
    }

    /** Hands something over, by https; what is answered matters little and is cut off. */
    public static OutgoingRequest post(
            String address, Map<String, String> headers, byte[] body, Duration within, int most) {
        return new OutgoingRequest("POST", address, headers, body, within, most, true, true);
    }
}
