package io.haedap.notice;

import java.time.Instant;

/**
 * What readers see of a notice has changed: published in the transaction that changes it, for whoever has to tell others. {@code content}
 * is what they see from now on, or what they saw until now where it ended.
 */
public record NoticePublicity(NoticeId notice, Change change, int revision, NoticeContent content, Instant at) {

    public enum Change {
        PUBLISHED,
        CORRECTED,
        WITHDRAWN,
        EXPIRED
    }
}
