package io.haedap.shared.outgoing;

import io.haedap.shared.outgoing.OutgoingRefused.Reason;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came back, whatever its status; a redirect is an answer like others and was not followed. Names of {@code headers} are in
 * lower case; of several with one name the first is kept.
 */
public record OutgoingAnswer(int status, Map<String, String> headers, byte[] body) {

    /** The body of a success; refuses anything else. */
    public byte[] expected() {
        if (status / 100 != 2) {
            throw new OutgoingRefused(status / 100 == 3 ? Reason.REDIRECT : Reason.STATUS);
        }
        return body;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
