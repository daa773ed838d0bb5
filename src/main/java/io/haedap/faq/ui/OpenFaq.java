package io.haedap.faq.ui;

import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqDetails;
import io.haedap.shared.Language;

/** The entry on the screen, as a panel beside it may ask and tell. */
public interface OpenFaq {

    /** The entry as it is saved. */
    FaqDetails faq();

    /** What stands in the fields now, saved or not. */
    FaqContent typed();

    /** Whether this person may change the fields now. */
    boolean isWritable();

    /** Puts a content into the fields as if it had been typed; saving stays with the person. */
    void type(FaqContent content);

    /** Brings that paragraph, a top-level block of the Markdown from 0, into sight in its column. */
    void point(Language language, int paragraph);

    /** The entry took a step elsewhere: reads it anew and draws what it allows. What is typed and not saved stays. */
    void reload();

    /** The panel's marks changed: the outline is drawn anew. */
    void remark();
}
