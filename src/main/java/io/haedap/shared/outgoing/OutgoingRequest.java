package io.haedap.shared.outgoing;

import java.time.Duration;
import java.util.Map;

/** What is asked: {@code within} is for all of it, from the look-up of the name to the last byte; {@code most} bytes are taken. */
public record OutgoingRequest(
        String method, String address, Map<String, String> headers, byte[] body, Duration within, int most) {

    public static OutgoingRequest get(String address, Duration within, int most) {
        return new OutgoingRequest("GET", address, Map.of(), new byte[0], within, most);
    }
}
