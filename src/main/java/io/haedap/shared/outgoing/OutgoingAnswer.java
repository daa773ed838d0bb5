package io.haedap.shared.outgoing;

import io.haedap.shared.outgoing.OutgoingRefused.Reason;

/** What came back, whatever its status; a redirect is an answer like others and was not followed. */
public record OutgoingAnswer(int status, byte[] body) {

    /** The body of a success; refuses anything else. */
    public byte[] expected() {
        if (status / 100 != 2) {
            throw new OutgoingRefused(status / 100 == 3 ? Reason.REDIRECT : Reason.STATUS);
        }
        return body;
    }
}
