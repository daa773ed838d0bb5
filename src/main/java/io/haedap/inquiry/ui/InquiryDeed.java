package io.haedap.inquiry.ui;

import io.haedap.inquiry.InquiryDetails;

/** An entry in the menu of an open inquiry. Any bean of this type is offered, in the order of {@code @Order}. */
public interface InquiryDeed {

    /** Key of its words in the bundle. */
    String nameKey();

    /** Whether it can be done now, by whoever is signed in. */
    boolean isOffered(InquiryDetails inquiry);

    /** @param changed to be run when something was done to the inquiry */
    void run(InquiryDetails inquiry, Runnable changed);
}
