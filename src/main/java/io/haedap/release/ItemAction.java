package io.haedap.release;

/** What becomes of a thing when its bundle goes live. */
public enum ItemAction {
    /** Readers see the revision that the item names. */
    PUBLISH,
    /** Readers lose the entry. */
    ARCHIVE,
    /** A category gets another name, parent or place. */
    CHANGE
}
