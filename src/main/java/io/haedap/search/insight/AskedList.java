package io.haedap.search.insight;

/** What to look at among the words that readers ask, each with the loudest first. */
public enum AskedList {
    /** Asked most often. */
    FREQUENT,
    /** Nothing answered, and nobody has settled it. */
    MISSED,
    /** Something was found, and nobody clicked. */
    UNCLICKED
}
