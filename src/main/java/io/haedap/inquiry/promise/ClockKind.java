package io.haedap.inquiry.promise;

/** What a clock runs until: our first word, or the answer that settles it. */
public enum ClockKind {
    FIRST_REPLY,
    RESOLUTION
}
