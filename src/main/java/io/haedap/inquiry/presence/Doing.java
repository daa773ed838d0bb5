package io.haedap.inquiry.presence;

/** What somebody does in an inquiry that they have open. */
public enum Doing {
    LOOKING,
    REPLYING,
    NOTING
}
