package io.haedap.mail;

import java.time.Instant;
import java.util.List;

/** Takes letters in the transaction of their cause; they leave after its commit and are lost with its rollback. */
public interface Outbox {

    void post(Letter letter);

    /** Leaves at that instant at the earliest, and until then can be taken back. */
    void post(Letter letter, Instant notBefore);

    /** Forgets a letter that has not begun to leave; false once it did, or where there is none. */
    boolean takeBack(String key);

    /** Lets a letter that has not begun to leave do so at another instant; false once it did, or where there is none. */
    boolean moveTo(String key, Instant notBefore);

    /** The page that whoever gets the letter will see. */
    String page(Letter letter);

    /** Whether letters leave by a mail server, or wait here for one. */
    boolean delivers();

    /** Many at once. */
    void post(List<Letter> letters);

    /** Forgets all that is about that, sent or not; what a mail server is just being told arrives and is not tried again. */
    void withdraw(String about);
}
