package io.haedap.inquiry.queue;

import io.haedap.inquiry.Colleague;
import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffId;
import io.haedap.people.StaffMember;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who answers, what they are good at, whether they are there, and how much they have in hand. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('queue:write', 'inquiry:assign')")
public class AgentBoard {

    private static final String IN_HAND = """
            select assignee, count(*) as open
              from inquiry.inquiry
             where assignee = any (:agents) and status = 'OPEN'
             group by assignee
            """;

    private final StaffBoard colleagues;
    private final Agents agents;
    private final PresenceStore presences;
    private final JdbcClient jdbc;
    private final Clock clock;

    AgentBoard(StaffBoard colleagues, Agents agents, PresenceStore presences, JdbcClient jdbc, Clock clock) {
        this.colleagues = colleagues;
        this.agents = agents;
        this.presences = presences;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<AgentRow> all() {
        return rows(colleagues.holding(Rights.INQUIRY_ANSWER));
    }

    /** Those who may answer in that queue; for whoever hands something over. */
    @PreAuthorize("hasAnyAuthority('queue:write', 'inquiry:assign', 'inquiry:handover')")
    public List<AgentRow> in(String queue) {
        return rows(colleagues.holding(Rights.INQUIRY_ANSWER, queue));
    }

    public AgentRow one(StaffId id) {
        return all().stream()
                .filter(row -> row.colleague().id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private List<AgentRow> rows(List<StaffMember> members) {
        var inHand = inHand(members);
        var there = presences.all(clock.instant());
        return members.stream()
                .map(member -> {
                    var settings = agents.of(member.id());
                    return new AgentRow(
                            new Colleague(member.id(), member.email(), member.name()),
                            member.queues(),
                            settings.skills(),
                            settings.capacity(),
                            there.getOrDefault(member.id(), Presence.OFFLINE),
                            inHand.getOrDefault(member.id(), 0),
                            settings.version());
                })
                .toList();
    }

    private Map<StaffId, Integer> inHand(List<StaffMember> members) {
        var counts = new HashMap<StaffId, Integer>();
        jdbc.sql(IN_HAND)
                .param(
                        "agents",
                        members.stream().map(member -> member.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    counts.put(new StaffId(row.getObject("assignee", UUID.class)), row.getInt("open"));
                });
        return counts;
    }
}
