package io.haedap.inquiry;

/** What can be done to an inquiry besides writing in it. Which are possible now, {@link InquiryDetails#allowed()} tells. */
public enum InquiryAction {
    CLAIM,
    RELEASE,
    ASSIGN,
    WAIT,
    HOLD,
    CLOSE,
    REOPEN,
    SPAM,
    /** Set how urgent it is. */
    PRIORITY,
    /** To another queue or colleague, with a note. */
    HANDOVER,
    /** Ask a lead to look at it. */
    ESCALATE,
    /** A lead has looked at it. */
    SETTLE
}
