package io.haedap.response.web;

import io.haedap.inquiry.InquiryBoard;
import io.haedap.people.Rights;
import io.haedap.response.GatheringBoard;
import io.haedap.shared.Page;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The incidents that an inquiry is or was about. */
@RestController
class InquiryIncidentsResource implements ApiRights, Versioned {

    private static final String PATH = "/api/v1/inquiries/{number}/incidents";

    private static final String OPEN = "/api/v1/inquiries/{number}/open-incidents";

    private final GatheringBoard board;
    private final InquiryBoard inquiries;

    InquiryIncidentsResource(GatheringBoard board, InquiryBoard inquiries) {
        this.board = board;
        this.inquiries = inquiries;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.get(PATH, Rights.INQUIRY_READ), ApiRight.get(OPEN, Rights.INQUIRY_READ));
    }

    @Override
    public long version(String number) {
        return inquiries.version(number);
    }

    /** What is on and not linked to it; {@code likely} where its category or subject speaks of it. */
    @GetMapping(OPEN)
    Page<GatheringJson.Open> open(@PathVariable String number) {
        return new Page<>(board.open(number).stream().map(GatheringJson::of).toList(), null);
    }

    @GetMapping(PATH)
    Page<GatheringJson.About> incidents(@PathVariable String number) {
        return new Page<>(board.of(number).stream().map(GatheringJson::of).toList(), null);
    }
}
