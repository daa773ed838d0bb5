package io.haedap.mail;

import java.util.List;

/** Takes letters in the transaction of their cause; they leave after its commit and are lost with its rollback. */
public interface Outbox {

    void post(Letter letter);

    /** Whether letters leave by a mail server, or wait here for one. */
    boolean delivers();

    /** Many at once. */
    void post(List<Letter> letters);

    /** Forgets all that is about that, sent or not; what a mail server is just being told arrives and is not tried again. */
    void withdraw(String about);
}
