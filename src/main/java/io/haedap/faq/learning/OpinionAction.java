package io.haedap.faq.learning;

/** What staff do with a reader's opinion. */
public enum OpinionAction {
    DONE,
    REOPEN
}
