package io.haedap.inquiry.queue;

import io.haedap.people.StaffId;
import io.haedap.shared.Faults;
import io.haedap.shared.database.Changes;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what a colleague is good at, and how many inquiries they have in hand at most; null lifts the limit. */
@Service
@Transactional
@PreAuthorize("hasAuthority('queue:write')")
public class AgentDesk {

    private final AgentStore store;
    private final AgentBoard board;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    AgentDesk(AgentStore store, AgentBoard board, Changes changes, ApplicationEventPublisher events) {
        this.store = store;
        this.board = board;
        this.changes = changes;
        this.events = events;
    }

    public AgentRow set(StaffId agent, long version, Collection<String> skills, @Nullable Integer capacity) {
        board.one(agent);
        var tidy = RuleRules.skills(skills);
        var faults = new Faults();
        RuleRules.checkSkills(faults, "skills", tidy, 30);
        if (capacity != null && (capacity < 1 || capacity > 1000)) {
            faults.add("capacity", "capacity");
        }
        faults.refuse();
        store.save(agent, new AgentSettings(tidy, capacity, version));
        changes.tell(Agents.TOPIC);
        events.publishEvent(new AgentSet(agent, tidy, capacity));
        return board.one(agent);
    }
}
