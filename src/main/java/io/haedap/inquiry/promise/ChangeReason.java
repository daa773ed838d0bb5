package io.haedap.inquiry.promise;

/** Why a promised date became another one. */
public enum ChangeReason {
    /** A policy says otherwise now. */
    POLICY,
    /** A calendar or a holiday changed. */
    CALENDAR,
    /** The inquiry became more or less urgent. */
    PRIORITY,
    /** Another queue takes care of it, which promises something else. */
    QUEUE,
    /** The clock stood while the customer was asked, or while it was on hold. */
    PAUSE,
    /** It was opened again: a new promise. */
    ANEW,
    /** It was merged with another one, or parted from it. */
    MERGE,
    /** What had ended it was taken back. */
    BACK
}
