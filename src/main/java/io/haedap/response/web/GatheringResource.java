package io.haedap.response.web;

import io.haedap.people.Rights;
import io.haedap.response.Gathered;
import io.haedap.response.GatheringBoard;
import io.haedap.response.LinkDesk;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import io.haedap.status.Incident;
import io.haedap.status.StatusReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an outage gathers: who has it too, and the inquiries that are about it. */
@RestController
@RequestMapping("/api/v1/incidents/{id}")
class GatheringResource implements ApiRights, Versioned {

    private static final String BASE = "/api/v1/incidents/{id}";
    private static final String ONE = BASE + "/inquiries/{number}";

    record Named(@Nullable String number) {}

    private final GatheringBoard board;
    private final LinkDesk desk;
    private final StatusReader status;

    GatheringResource(GatheringBoard board, LinkDesk desk, StatusReader status) {
        this.board = board;
        this.desk = desk;
        this.status = status;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(BASE + "/counts", Rights.STATUS_READ),
                ApiRight.get(BASE + "/inquiries", Rights.INQUIRY_READ),
                ApiRight.get(ONE, Rights.INQUIRY_READ),
                ApiRight.post(BASE + "/inquiries", Rights.INQUIRY_ANSWER),
                ApiRight.delete(ONE, Rights.INQUIRY_ANSWER));
    }

    @Override
    public long version(String id) {
        return status.incident(id).map(Incident::version).orElseThrow(Refusal::notFound);
    }

    @GetMapping("/counts")
    Gathered counts(@PathVariable String id) {
        return board.gathered(id);
    }

    @GetMapping("/inquiries")
    Page<GatheringJson.Gathered> inquiries(
            @PathVariable String id,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String cursor) {
        return board.page(id, size, cursor).map(GatheringJson::of);
    }

    @GetMapping("/inquiries/{number}")
    ResponseEntity<GatheringJson.Gathered> one(@PathVariable String id, @PathVariable String number) {
        return answer(HttpStatus.OK, id, number);
    }

    /** Says that an inquiry is about it: 201 with the link, 200 where it was said before. */
    @PostMapping("/inquiries")
    ResponseEntity<GatheringJson.Gathered> link(@PathVariable String id, @RequestBody Named named) {
        var number = named.number();
        if (number == null || number.isBlank()) {
            throw Refusal.invalid("number", "required");
        }
        try {
            var isNew = desk.link(id, number);
            return answer(isNew ? HttpStatus.CREATED : HttpStatus.OK, id, number);
        } catch (Refusal refusal) {
            // the incident is known: what the body names is not
            throw refusal.kind() == Refusal.Kind.NOT_FOUND ? Refusal.invalid("number", "response-number") : refusal;
        }
    }

    @DeleteMapping("/inquiries/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(
            @PathVariable String id,
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        board.one(id, number);
        desk.unlink(id, number, Versions.required(ifMatch));
    }

    private ResponseEntity<GatheringJson.Gathered> answer(HttpStatus answer, String id, String number) {
        var one = board.one(id, number);
        return ResponseEntity.status(answer)
                .eTag(Versions.etag(one.link().version()))
                .body(GatheringJson.of(one));
    }
}
