package io.haedap.response.web;

import io.haedap.people.Rights;
import io.haedap.response.GatheringBoard;
import io.haedap.response.LinkDesk;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.status.Incident;
import io.haedap.status.StatusReader;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which inquiries may be about an outage, and what colleagues make of that; whatever they do answers with those that are left. */
@RestController
@RequestMapping("/api/v1/incidents/{id}/proposals")
class ProposalResource implements ApiRights, Versioned {

    private static final String BASE = "/api/v1/incidents/{id}/proposals";

    record Chosen(@Nullable List<@Nullable String> numbers) {

        List<String> all() {
            if (numbers == null || numbers.isEmpty() || numbers.stream().anyMatch(Objects::isNull)) {
                throw Refusal.invalid("numbers", "required");
            }
            return numbers.stream().flatMap(Stream::ofNullable).toList();
        }
    }

    private final GatheringBoard board;
    private final LinkDesk desk;
    private final StatusReader status;

    ProposalResource(GatheringBoard board, LinkDesk desk, StatusReader status) {
        this.board = board;
        this.desk = desk;
        this.status = status;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(BASE, Rights.INQUIRY_READ),
                ApiRight.post(BASE + "/link", Rights.INQUIRY_ANSWER),
                ApiRight.post(BASE + "/dismiss", Rights.INQUIRY_ANSWER),
                ApiRight.post(BASE + "/restore", Rights.INQUIRY_ANSWER));
    }

    @Override
    public long version(String id) {
        return status.incident(id).map(Incident::version).orElseThrow(Refusal::notFound);
    }

    /** The likeliest first; nothing is linked by it. */
    @GetMapping
    Page<GatheringJson.Proposed> proposals(@PathVariable String id) {
        return new Page<>(board.proposals(id).stream().map(GatheringJson::of).toList(), null);
    }

    /** Links those that can be. */
    @PostMapping("/link")
    Page<GatheringJson.Proposed> link(@PathVariable String id, @RequestBody Chosen chosen) {
        desk.linkAll(id, chosen.all());
        return proposals(id);
    }

    /** They are not about it, and come no more. */
    @PostMapping("/dismiss")
    Page<GatheringJson.Proposed> dismiss(@PathVariable String id, @RequestBody Chosen chosen) {
        desk.dismiss(id, chosen.all());
        return proposals(id);
    }

    /** Takes that back. */
    @PostMapping("/restore")
    Page<GatheringJson.Proposed> restore(@PathVariable String id, @RequestBody Chosen chosen) {
        desk.propose(id, chosen.all());
        return proposals(id);
    }
}
