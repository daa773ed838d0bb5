package io.haedap.notice.ui;

import io.haedap.notice.NoticeDetails;

/** The notice on the screen, as a part beside it may ask and tell. */
public interface OpenNotice {

    /** The notice as it is saved. */
    NoticeDetails notice();

    /** Something about it changed elsewhere: draws the parts anew. What is typed and not saved stays. */
    void reload();
}
