package io.haedap.release.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What one feature puts into the calendar. */
interface AgendaSource {

    /** So many things of one feature are shown of a span; who wants more asks for a shorter one. */
    int MOST = 500;

    Set<AgendaKind> kinds();

    /** Whether the person asking may see any of it. */
    boolean isOpen();

    /** What happens in that span, its end not included. */
    List<AgendaEntry> between(Instant from, Instant until);

    /** Moves it as the feature's own rules allow; refused otherwise. */
    void move(AgendaMove move);
}
