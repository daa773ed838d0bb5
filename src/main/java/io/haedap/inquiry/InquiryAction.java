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
    SPAM
}
