package io.haedap.knowledge.web;

import io.haedap.inquiry.InquiryBoard;
import io.haedap.knowledge.GapAction;
import io.haedap.knowledge.GapDesk;
import io.haedap.people.Rights;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says that what was answered without an entry needs none, or takes that back. */
@RestController
class GapResource implements ApiRights, Versioned {

    private static final String PATH = "/api/v1/knowledge/gaps/{number}/transitions";

    record Transition(@Nullable GapAction action) {}

    record Taken(String number, GapAction action) {}

    private final GapDesk desk;
    private final InquiryBoard inquiries;

    GapResource(GapDesk desk, InquiryBoard inquiries) {
        this.desk = desk;
        this.inquiries = inquiries;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.post(PATH, Rights.INQUIRY_ANSWER));
    }

    @Override
    public long version(String number) {
        return inquiries.version(number);
    }

    @PostMapping(PATH)
    Taken take(@PathVariable String number, @RequestBody Transition transition) {
        var action = transition.action();
        if (action == null) {
            throw Refusal.invalid("action", "required");
        }
        desk.take(number, action);
        return new Taken(number, action);
    }
}
