package io.haedap.inquiry.queue.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.haedap.inquiry.Redistribution;
import io.haedap.inquiry.RedistributionDesk;
import io.haedap.inquiry.queue.AgentBoard;
import io.haedap.inquiry.queue.AgentDesk;
import io.haedap.inquiry.queue.AgentRow;
import io.haedap.inquiry.queue.Presence;
import io.haedap.people.Rights;
import io.haedap.people.StaffId;
import io.haedap.shared.Page;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Who answers: skills, capacity, presence, and giving away what somebody has in hand. */
@RestController
class AgentResource implements ApiRights, Versioned {

    private static final String ALL = "/api/v1/agents";
    private static final String ONE = ALL + "/{id}";
    private static final String HAND = ONE + "/redistribution";

    @JsonIgnoreProperties({"id", "email", "name", "queues", "presence", "inHand"})
    record Written(@Nullable Set<String> skills, @Nullable Integer capacity) {}

    record Agent(
            String id,
            String email,
            String name,
            Set<String> queues,
            Set<String> skills,
            @Nullable Integer capacity,
            Presence presence,
            int inHand) {

        static Agent of(AgentRow row) {
            return new Agent(
                    row.colleague().id().plain(),
                    row.colleague().email(),
                    row.colleague().name(),
                    row.queues(),
                    row.skills(),
                    row.capacity(),
                    row.presence(),
                    row.inHand());
        }
    }

    record Away(Redistribution.@Nullable To to, @Nullable String remark) {}

    private final AgentBoard board;
    private final AgentDesk desk;
    private final RedistributionDesk hands;

    AgentResource(AgentBoard board, AgentDesk desk, RedistributionDesk hands) {
        this.board = board;
        this.desk = desk;
        this.hands = hands;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(ALL, ApiRight.oneOf(Rights.QUEUE_WRITE, Rights.INQUIRY_ASSIGN)),
                ApiRight.get(ONE, ApiRight.oneOf(Rights.QUEUE_WRITE, Rights.INQUIRY_ASSIGN)),
                ApiRight.put(ONE, Rights.QUEUE_WRITE),
                ApiRight.get(HAND, Rights.INQUIRY_ASSIGN),
                ApiRight.post(HAND, Rights.INQUIRY_ASSIGN));
    }

    @Override
    public long version(String id) {
        return board.one(StaffId.of(id)).version();
    }

    @GetMapping(ALL)
    Page<Agent> all() {
        return new Page<>(board.all().stream().map(Agent::of).toList(), null);
    }

    @GetMapping(ONE)
    ResponseEntity<Agent> one(@PathVariable String id) {
        return answer(board.one(StaffId.of(id)));
    }

    @PutMapping(ONE)
    ResponseEntity<Agent> set(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Written written) {
        return answer(desk.set(
                StaffId.of(id),
                Versions.required(ifMatch),
                Objects.requireNonNullElse(written.skills(), Set.of()),
                written.capacity()));
    }

    /** What giving away would concern; changes nothing. */
    @GetMapping(HAND)
    Redistribution.Plan plan(@PathVariable String id) {
        return hands.plan(StaffId.of(id));
    }

    @PostMapping(HAND)
    Redistribution redistribute(@PathVariable String id, @RequestBody Away away) {
        return hands.redistribute(StaffId.of(id), away.to(), away.remark());
    }

    private static ResponseEntity<Agent> answer(AgentRow row) {
        return Versions.ok(Agent.of(row), row.version());
    }
}
