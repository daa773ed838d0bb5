package io.haedap.inquiry.presence.web;

import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.presence.PresenceBoard;
import io.haedap.inquiry.presence.Present;
import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who else has an inquiry open. */
@RestController
@RequestMapping("/api/v1/inquiries/{number}/presence")
class PresenceResource implements ApiRights, Versioned {

    private final PresenceBoard board;
    private final InquiryBoard inquiries;

    PresenceResource(PresenceBoard board, InquiryBoard inquiries) {
        this.board = board;
        this.inquiries = inquiries;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.get("/api/v1/inquiries/{number}/presence", Rights.INQUIRY_READ));
    }

    @Override
    public long version(String number) {
        return inquiries.version(number);
    }

    @GetMapping
    Page<Present> others(@PathVariable String number) {
        inquiries.version(number);
        return new Page<>(board.others(number), null);
    }
}
