package io.haedap.inquiry.web;

import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.bulk.BulkAction;
import io.haedap.inquiry.bulk.BulkDesk;
import io.haedap.inquiry.bulk.BulkItem;
import io.haedap.inquiry.bulk.BulkResult;
import io.haedap.inquiry.bulk.BulkStep;
import io.haedap.inquiry.undo.UndoDesk;
import io.haedap.people.Rights;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One deed for many inquiries; with {@code preview} it only says what would happen to each. */
@RestController
@RequestMapping("/api/v1/inquiries/bulk")
class BulkResource implements ApiRights {

    private static final int LONGEST_NUMBER = 20;

    /** The deed, and either the numbers or what the list is narrowed by. */
    record Bulk(
            @Nullable BulkAction action,
            @Nullable String assignee,
            @Nullable String queue,
            @Nullable String priority,
            @Nullable String tag,
            @Nullable String remark,
            @Nullable List<@Nullable String> numbers,
            @Nullable ListQuery filter,
            @Nullable Boolean preview) {}

    record Item(
            String number,
            BulkItem.Outcome outcome,
            @Nullable String reason) {}

    /** What happened; {@code id} shows it again and takes it back. */
    record Result(
            @Nullable String id,
            BulkAction action,
            long waiting,
            long changed,
            long unchanged,
            long refused,
            List<Item> items) {

        static Result of(BulkResult result) {
            var id = result.id();
            return new Result(
                    id == null ? null : UndoResource.text(id),
                    result.step().action(),
                    result.count(BulkItem.Outcome.WAITING),
                    result.count(BulkItem.Outcome.CHANGED),
                    result.count(BulkItem.Outcome.UNCHANGED),
                    result.count(BulkItem.Outcome.REFUSED),
                    result.items().stream()
                            .map(item -> new Item(item.number(), item.outcome(), item.reason()))
                            .toList());
        }
    }

    private final BulkDesk desk;
    private final UndoDesk undo;
    private final InquiryBoard board;
    private final ListQuery.Reader filters;

    BulkResource(BulkDesk desk, UndoDesk undo, InquiryBoard board, ListQuery.Reader filters) {
        this.desk = desk;
        this.undo = undo;
        this.board = board;
        this.filters = filters;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.post("/api/v1/inquiries/bulk", Rights.INQUIRY_ANSWER),
                ApiRight.get("/api/v1/inquiries/bulk/{id}", Rights.INQUIRY_ANSWER),
                ApiRight.post("/api/v1/inquiries/bulk/{id}/undo", Rights.INQUIRY_ANSWER));
    }

    @PostMapping
    Result apply(@RequestBody Bulk bulk) {
        var action = bulk.action();
        if (action == null) {
            throw Refusal.invalid("action", "required");
        }
        var step = new BulkStep(action, value(action, bulk), bulk.remark());
        var numbers = numbers(bulk);
        return Result.of(Boolean.TRUE.equals(bulk.preview()) ? desk.preview(step, numbers) : desk.apply(step, numbers));
    }

    private static @Nullable String value(BulkAction action, Bulk bulk) {
        return switch (action) {
            case ASSIGN -> bulk.assignee();
            case HANDOVER -> bulk.queue();
            case PRIORITY -> bulk.priority();
            case TAG, UNTAG -> bulk.tag();
            case RELEASE, HOLD, WAIT, CLOSE, REOPEN, SPAM -> null;
        };
    }

    private List<String> numbers(Bulk bulk) {
        var filter = bulk.filter();
        var named = bulk.numbers();
        if (named != null && filter == null) {
            return named.stream().map(BulkResource::number).toList();
        }
        if (filter == null || named != null) {
            throw Refusal.invalid("numbers", "required");
        }
        return filters.read(filter)
                .map(read -> board.numbers(read, BulkDesk.MOST))
                .orElse(List.of());
    }

    /** What cannot be stored is no number; one that nobody has is an answer of its own. */
    private static String number(@Nullable String typed) {
        var text = String.valueOf(typed);
        if (!PlainText.isStorable(text) || text.length() > LONGEST_NUMBER) {
            throw Refusal.invalid("numbers", "unreadable");
        }
        return text;
    }

    @GetMapping("/{id}")
    Result result(@PathVariable String id) {
        return Result.of(desk.result(deed(id)));
    }

    @PostMapping("/{id}/undo")
    UndoResource.Result undo(@PathVariable String id) {
        var deed = deed(id);
        desk.result(deed);
        return UndoResource.Result.of(undo.undo(deed));
    }

    private static UUID deed(String id) {
        return UndoResource.deed(id);
    }
}
