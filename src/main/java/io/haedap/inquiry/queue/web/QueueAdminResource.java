package io.haedap.inquiry.queue.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.haedap.inquiry.queue.QueueBoard;
import io.haedap.inquiry.queue.QueueDesk;
import io.haedap.inquiry.queue.QueueDetails;
import io.haedap.people.Rights;
import io.haedap.shared.LocalText;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Queues as administrators set them up. */
@RestController
class QueueAdminResource implements ApiRights, Versioned {

    private static final String ALL = "/api/v1/queues";
    private static final String ONE = ALL + "/{slug}";

    /** The slug counts only when a queue is added. */
    @JsonIgnoreProperties({"waiting", "gathered"})
    record Written(
            @Nullable String slug,
            @Nullable LocalText name,
            @Nullable Integer place,
            @Nullable Set<String> categories,
            @Nullable Boolean retired) {

        Set<String> routed() {
            return Objects.requireNonNullElse(categories, Set.of());
        }
    }

    record Queue(String slug, LocalText name, int place, Set<String> categories, boolean retired) {}

    private final QueueDesk desk;
    private final QueueBoard board;

    QueueAdminResource(QueueDesk desk, QueueBoard board) {
        this.desk = desk;
        this.board = board;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.post(ALL, Rights.QUEUE_WRITE),
                ApiRight.get(ONE, Rights.QUEUE_WRITE),
                ApiRight.put(ONE, Rights.QUEUE_WRITE));
    }

    @Override
    public long version(String slug) {
        return board.one(slug).version();
    }

    @PostMapping(ALL)
    ResponseEntity<Queue> add(@RequestBody Written written) {
        return answer(HttpStatus.CREATED, desk.add(written.slug(), written.name(), written.routed()));
    }

    @GetMapping(ONE)
    ResponseEntity<Queue> one(@PathVariable String slug) {
        return answer(HttpStatus.OK, board.one(slug));
    }

    @PutMapping(ONE)
    ResponseEntity<Queue> change(
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Written written) {
        var changed = desk.change(slug, Versions.required(ifMatch), written.name(), written.routed(), written.place());
        if (written.retired() != null && written.retired() != changed.retired()) {
            changed = written.retired() ? desk.retire(slug, changed.version()) : desk.reopen(slug, changed.version());
        }
        return answer(HttpStatus.OK, changed);
    }

    private static ResponseEntity<Queue> answer(HttpStatus status, QueueDetails queue) {
        return ResponseEntity.status(status)
                .eTag(Versions.etag(queue.version()))
                .body(new Queue(queue.slug(), queue.name(), queue.place(), queue.categories(), queue.retired()));
    }
}
