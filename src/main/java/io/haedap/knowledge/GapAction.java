package io.haedap.knowledge;

/** What is said of an inquiry that was answered without an entry. */
public enum GapAction {
    /** It needs none. */
    DISMISS,
    /** It may need one after all. */
    REOPEN
}
