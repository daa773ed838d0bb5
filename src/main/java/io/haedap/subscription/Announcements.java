package io.haedap.subscription;

/** Takes what is to be told, in the transaction of its cause; lost with its rollback. */
public interface Announcements {

    /** The same one a second time does nothing. */
    void post(Announcement announcement);

    /** Nobody is told; without effect once it is being spread. */
    void takeBack(String kind, String thing, String moment);
}
