package io.haedap.notice;

import io.haedap.shared.LocalText;
import java.time.Instant;

/** A day that matters for a notice; {@code scheduled} is whether it still waits for that publication. */
public record NoticeDate(NoticeId notice, What what, LocalText title, Instant at, int revision, boolean scheduled) {

    public enum What {
        PUBLISH,
        EFFECTIVE,
        EXPIRE
    }
}
