package io.haedap.inquiry.promise.web;

import io.haedap.inquiry.promise.DeadlineBoard;
import io.haedap.inquiry.promise.InquiryDeadlines;
import io.haedap.people.Rights;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How the deadlines of an inquiry were counted. */
@RestController
class DeadlinesResource implements ApiRights {

    private static final String OF = "/api/v1/inquiries/{number}/deadlines";

    private final DeadlineBoard board;

    DeadlinesResource(DeadlineBoard board) {
        this.board = board;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.get(OF, Rights.INQUIRY_READ));
    }

    @GetMapping(OF)
    InquiryDeadlines of(@PathVariable String number) {
        return board.of(number);
    }
}
