package io.haedap.inquiry.around;

/** Why a colleague is told of an inquiry. */
public enum NewsKind {
    MENTION,
    MESSAGE,
    CHANGE,
    /** Their own reply did not leave. */
    HALTED,
    /** A customer was not content with how they were answered. */
    RATING,
    /** The deadline is near. */
    DEADLINE,
    /** A lead was called because of the deadline. */
    OVERDUE
}
