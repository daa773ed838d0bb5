package io.haedap.faq;

/** What can become of a remark. */
public enum RemarkAction {
    RESOLVE,
    REOPEN
}
