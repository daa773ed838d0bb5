package io.haedap.inquiry.web;

import io.haedap.inquiry.Duplicate;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryTies;
import io.haedap.inquiry.MergeBoard;
import io.haedap.inquiry.MergeDesk;
import io.haedap.inquiry.SplitDesk;
import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Inquiries that are one, and such as should be two. */
@RestController
@RequestMapping("/api/v1/inquiries/{number}")
class InquiryMergeResource implements ApiRights, Versioned {

    private static final String PATH = "/api/v1/inquiries/{number}";

    /** {@code acrossCustomers} says that merging inquiries of different customers is meant. */
    record Merging(
            @Nullable List<@Nullable String> origins,
            @Nullable Boolean acrossCustomers) {}

    record Splitting(
            @Nullable List<@Nullable String> messages,
            @Nullable String subject) {}

    private final MergeDesk merging;
    private final SplitDesk splitting;
    private final MergeBoard ties;
    private final InquiryBoard board;

    InquiryMergeResource(MergeDesk merging, SplitDesk splitting, MergeBoard ties, InquiryBoard board) {
        this.merging = merging;
        this.splitting = splitting;
        this.ties = ties;
        this.board = board;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(PATH + "/ties", Rights.INQUIRY_READ),
                ApiRight.get(PATH + "/duplicates", Rights.INQUIRY_READ),
                ApiRight.post(PATH + "/merges", Rights.INQUIRY_ANSWER),
                ApiRight.post(PATH + "/unmerge", Rights.INQUIRY_ANSWER),
                ApiRight.post(PATH + "/splits", Rights.INQUIRY_ANSWER));
    }

    @Override
    public long version(String number) {
        return board.version(number);
    }

    @GetMapping("/ties")
    InquiryTies ties(@PathVariable String number) {
        return ties.ties(number);
    }

    @GetMapping("/duplicates")
    Page<Duplicate> duplicates(@PathVariable String number) {
        return new Page<>(ties.duplicates(number), null);
    }

    /** The inquiry takes others in, and answers as it is then. */
    @PostMapping("/merges")
    ResponseEntity<InquiryJson.One> merge(@PathVariable String number, @RequestBody Merging asked) {
        merging.merge(number, named(asked.origins(), "origins"), Boolean.TRUE.equals(asked.acrossCustomers()));
        return now(number);
    }

    /** The inquiry, which was merged, stands for itself again. */
    @PostMapping("/unmerge")
    ResponseEntity<InquiryJson.One> unmerge(@PathVariable String number) {
        merging.unmerge(number);
        return now(number);
    }

    /** Some messages become an inquiry of their own, which is answered. */
    @PostMapping("/splits")
    @ResponseStatus(HttpStatus.CREATED)
    InquiryJson.One split(@PathVariable String number, @RequestBody Splitting asked) {
        return InquiryJson.of(board.one(splitting.split(number, named(asked.messages(), "messages"), asked.subject())));
    }

    private ResponseEntity<InquiryJson.One> now(String number) {
        var now = board.one(number);
        return Versions.ok(InquiryJson.of(now), now.version());
    }

    private static List<String> named(@Nullable List<@Nullable String> typed, String field) {
        if (typed == null || typed.isEmpty()) {
            throw Refusal.invalid(field, "required");
        }
        return typed.stream().map(String::valueOf).toList();
    }
}
