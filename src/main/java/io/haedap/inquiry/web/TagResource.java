package io.haedap.inquiry.web;

import io.haedap.inquiry.around.TagBoard;
import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tags that inquiries have. */
@RestController
class TagResource implements ApiRights {

    private static final String PATH = "/api/v1/inquiry-tags";
    private static final int MOST = 100;

    private final TagBoard board;

    TagResource(TagBoard board) {
        this.board = board;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.get(PATH, Rights.INQUIRY_READ));
    }

    @GetMapping(PATH)
    Page<String> inUse(@RequestParam(defaultValue = "") String q) {
        return new Page<>(board.inUse(q, MOST), null);
    }
}
