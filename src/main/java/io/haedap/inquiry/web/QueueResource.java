package io.haedap.inquiry.web;

import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.inquiry.InquiryQueue;
import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versions;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The queues, and taking the next inquiry out of one. */
@RestController
@RequestMapping("/api/v1/queues")
class QueueResource implements ApiRights {

    private final InquiryBoard board;
    private final InquiryDesk desk;

    QueueResource(InquiryBoard board, InquiryDesk desk) {
        this.board = board;
        this.desk = desk;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get("/api/v1/queues", Rights.INQUIRY_READ),
                ApiRight.post("/api/v1/queues/claim", Rights.INQUIRY_ANSWER),
                ApiRight.post("/api/v1/queues/{slug}/claim", Rights.INQUIRY_ANSWER));
    }

    @GetMapping
    Page<InquiryQueue> queues() {
        return new Page<>(board.queues(), null);
    }

    /** The next one of all queues that the token's owner sees, in one order. */
    @PostMapping("/claim")
    ResponseEntity<InquiryJson.One> claim() {
        return answer(desk.claimNext());
    }

    @PostMapping("/{slug}/claim")
    ResponseEntity<InquiryJson.One> claim(@PathVariable String slug) {
        return answer(desk.claimNext(slug));
    }

    private ResponseEntity<InquiryJson.One> answer(Optional<String> number) {
        if (number.isEmpty()) {
            return ResponseEntity.noContent().build();
        }
        var claimed = board.one(number.get());
        return Versions.ok(InquiryJson.of(claimed), claimed.version());
    }
}
