package io.haedap.inquiry.web;

import io.haedap.inquiry.InquiryBoard;
import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.subscription.CustomerSubscriptions;
import io.haedap.subscription.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What else is known of an inquiry's customer: their other inquiries, and what they are told by mail. */
@RestController
@RequestMapping("/api/v1/inquiries/{number}")
class InquiryCustomerResource implements ApiRights, Versioned {

    private static final String BASE = "/api/v1/inquiries/{number}";

    private final InquiryBoard board;
    private final CustomerSubscriptions subscriptions;

    InquiryCustomerResource(InquiryBoard board, CustomerSubscriptions subscriptions) {
        this.board = board;
        this.subscriptions = subscriptions;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(BASE + "/others", Rights.INQUIRY_READ),
                ApiRight.get(BASE + "/subscriptions", Rights.CUSTOMER_READ));
    }

    @Override
    public long version(String number) {
        return board.version(number);
    }

    @GetMapping("/others")
    Page<InquiryJson.Row> others(
            @PathVariable String number,
            @RequestParam(defaultValue = "20") int size,
            @RequestParam @Nullable String cursor) {
        return board.others(number, size, cursor).map(InquiryJson::of);
    }

    /** The topics by name, such as {@code notices} or {@code service:k3v9x2m4q8zd}. */
    @GetMapping("/subscriptions")
    Page<String> subscriptions(@PathVariable String number) {
        return new Page<>(
                subscriptions.of(board.customerOf(number)).stream()
                        .flatMap(found -> found.topics().stream())
                        .map(Topic::name)
                        .sorted()
                        .toList(),
                null);
    }
}
