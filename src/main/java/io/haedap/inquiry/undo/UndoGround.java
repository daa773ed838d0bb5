package io.haedap.inquiry.undo;

import java.util.Collection;
import java.util.List;

/** What the journal must know of inquiries; the inquiry module itself answers. */
public interface UndoGround {

    /** One that is held still until the transaction is over; {@code seen} where it lies in a queue of whoever acts. */
    record Held(long id, String number, String subject, boolean seen) {}

    /** Holds them, in the order of their ids. */
    List<Held> hold(Collection<Long> inquiries);
}
