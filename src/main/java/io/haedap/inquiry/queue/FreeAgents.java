package io.haedap.inquiry.queue;

import java.time.Duration;

/**
 * Who is there and has a hand free: one rule, for whom an inquiry is kept and to whom one is given. In SQL here; {@link AgentRow#isFree}
 * is the same for rows that were read.
 */
public final class FreeAgents {

    /** A console that was not heard of for so long is closed. */
    public static final Duration LEASE = Duration.ofSeconds(90);

    /**
     * Skills and queues of those who are free; of {@code :now} and {@code :alive}, which is a lease before it. Whose time away is over is
     * there again.
     */
    public static final String SELECT = """
            select a.staff, a.skills, p.queues
              from inquiry.agent a
              join inquiry.presence p on p.staff = a.staff
             where p.seen_at > :alive and (p.state = 'AVAILABLE' or p.until <= :now)
               and (a.capacity is null
                    or a.capacity > (select count(*)
                                       from inquiry.inquiry h
                                      where h.assignee = a.staff and h.status = 'OPEN'))
            """;

    private FreeAgents() {}
}
