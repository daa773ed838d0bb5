package io.haedap.response;

import io.haedap.inquiry.InquiryRow;

/** An inquiry that a reply for many did not answer, and why. */
public record SkippedInquiry(InquiryRow inquiry, Reason reason) {

    /** Why it got none. */
    public enum Reason {
        /** Somebody wrote since the reply was reviewed. */
        NEWER,
        /** It was closed meanwhile. */
        OVER,
        /** It is gone, or whoever ordered the reply does not see it any more. */
        GONE,
        /** It is not about the incident any more. */
        UNLINKED,
        /** Whoever ordered the reply may not reply any more. */
        AUTHOR,
        /** The sending was stopped. */
        STOPPED,
        /** It failed again and again. */
        FAILED
    }
}
