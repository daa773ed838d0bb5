package io.haedap.mail;

import java.util.List;

/** Takes letters in the transaction of their cause; they leave after its commit and are lost with its rollback. */
public interface Outbox {

    void post(Letter letter);

    /** Many at once. */
    void post(List<Letter> letters);

    /** Drops what is about that and still waits. */
    void withdraw(String about);
}
