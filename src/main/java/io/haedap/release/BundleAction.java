package io.haedap.release;

/** What can be done with a bundle as a whole. All of it takes the right to publish. */
public enum BundleAction {
    /** Sets the moment at which all of it goes live. */
    SCHEDULE,
    /** Takes that moment, or that of a way back, away again. */
    UNSCHEDULE,
    /** Live as soon as all nodes are ready, which takes a few seconds. */
    GO,
    /** Gives the bundle up; what it gathered stays as it is. */
    CANCEL,
    /** Readers see again what they saw before. */
    ROLL_BACK
}
