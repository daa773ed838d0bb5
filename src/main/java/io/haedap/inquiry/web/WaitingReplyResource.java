package io.haedap.inquiry.web;

import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryMessage;
import io.haedap.inquiry.TakenBack;
import io.haedap.inquiry.UnsendDesk;
import io.haedap.people.Rights;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Replies that have not left yet. */
@RestController
@RequestMapping("/api/v1/inquiries/{number}/replies/{message}")
class WaitingReplyResource implements ApiRights, Versioned {

    private final UnsendDesk desk;
    private final InquiryBoard board;

    WaitingReplyResource(UnsendDesk desk, InquiryBoard board) {
        this.desk = desk;
        this.board = board;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.post("/api/v1/inquiries/{number}/replies/{message}/take-back", Rights.INQUIRY_ANSWER),
                ApiRight.post("/api/v1/inquiries/{number}/replies/{message}/send-now", Rights.INQUIRY_ANSWER));
    }

    @Override
    public long version(String number) {
        return board.version(number);
    }

    @PostMapping("/take-back")
    TakenBack takeBack(@PathVariable String number, @PathVariable String message) {
        return desk.takeBack(number, message);
    }

    @PostMapping("/send-now")
    InquiryMessage sendNow(@PathVariable String number, @PathVariable String message) {
        return desk.sendNow(number, message);
    }
}
