package io.haedap.subscription;

import java.util.List;

/** Takes what is to be told, in the transaction of its cause; lost with its rollback. */
public interface Announcements {

    /** The same one a second time does nothing. */
    void post(Announcement announcement);

    /** Many in the order given; those that were posted before do nothing. */
    void postAll(List<Announcement> announcements);

    /** Whether nobody was told and nobody will be; false once it is being spread. */
    boolean takeBack(String kind, String thing, String moment);

    /** Whether something of that kind and thing was told whose moment begins like that. */
    boolean isTold(String kind, String thing, String moment);
}
