package io.haedap.notice;

import java.time.Instant;
import java.util.List;

/**
 * What readers see of a notice has changed. {@code content} is what they see from now on, or what they saw until now where it ended.
 * {@link Together} is the event that tells of it, for a schedule changes many at once.
 */
public record NoticePublicity(NoticeId notice, Change change, int revision, NoticeContent content, Instant at) {

    /** Published in the transaction that changes them, for whoever has to tell others. */
    public record Together(List<NoticePublicity> each) {}

    public enum Change {
        PUBLISHED,
        CORRECTED,
        WITHDRAWN,
        EXPIRED
    }
}
