package io.haedap.release;

/** What became of an item at the moment of its bundle. */
public enum ItemOutcome {
    /** It could not go live, and so the whole bundle did not. */
    REFUSED,
    LIVE,
    /** Readers see again what they saw before. */
    BACK,
    /** Left as it is on the way back, because something newer had gone live meanwhile. */
    LEFT
}
