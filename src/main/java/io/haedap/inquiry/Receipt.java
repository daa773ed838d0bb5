package io.haedap.inquiry;

import java.time.Instant;

/** What the person who asked is told: the number, the secret of the follow link (shown once), until when we answer. */
public record Receipt(String number, String followSecret, Instant promisedBy, String queue) {

    /** The path of the page whose button lets the customer follow the inquiry. */
    public String followPath() {
        return FollowLink.path(followSecret);
    }
}
