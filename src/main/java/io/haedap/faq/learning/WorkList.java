package io.haedap.faq.learning;

/** What editors are asked to look at, in the order of urgency. */
public enum WorkList {
    /** Readers say that it does not help. */
    HELPFULNESS,
    /** What readers wrote and nobody has ticked off. */
    OPINIONS,
    /** The date to verify by has passed. */
    VERIFY,
    /** It will be withdrawn within two weeks. */
    EXPIRING,
    /** Categories where readers find nothing. */
    CATEGORIES
}
