package io.haedap.inquiry.queue;

import io.haedap.people.SampleStaff;
import io.haedap.shared.SampleContent;
import io.haedap.shared.SampleFiles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A few rules, and what the sample agents are good at. */
@Component
@Order(48)
class QueueSample implements SampleContent {

    record Sample(List<NewRule> rules, Map<String, Set<String>> skills) {}

    private final RoutingDesk routing;
    private final AgentDesk agents;
    private final SampleStaff staff;
    private final SampleFiles files;

    QueueSample(RoutingDesk routing, AgentDesk agents, SampleStaff staff, SampleFiles files) {
        this.routing = routing;
        this.agents = agents;
        this.staff = staff;
        this.files = files;
    }

    @Override
    public String name() {
        return "queues";
    }

    @Override
    public void load() {
        files.read("queues", Sample[].class)
                .forEach(sample -> staff.as("admin", () -> {
                    sample.rules().forEach(routing::add);
                    sample.skills()
                            .forEach((name, skills) ->
                                    agents.set(staff.named(name).id(), 0, skills, null));
                    return true;
                }));
    }
}
