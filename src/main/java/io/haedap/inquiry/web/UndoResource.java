package io.haedap.inquiry.web;

import io.haedap.inquiry.undo.UndoDesk;
import io.haedap.inquiry.undo.UndoResult;
import io.haedap.people.Rights;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes back what the caller did; the answer to a transition links here. */
@RestController
class UndoResource implements ApiRights {

    private static final String PATH = "/api/v1/inquiries/undo/{id}";

    /** One inquiry's part; {@code since} tells when a later deed touched {@code field}. */
    record Item(
            String number,
            UndoResult.Outcome outcome,
            @Nullable String reason,
            @Nullable String field,
            @Nullable Instant since) {}

    record Result(String id, long undone, long refused, List<Item> items) {

        static Result of(UndoResult result) {
            return new Result(
                    text(result.deed()),
                    result.count(UndoResult.Outcome.UNDONE),
                    result.count(UndoResult.Outcome.REFUSED),
                    result.items().stream()
                            .map(item ->
                                    new Item(item.number(), item.outcome(), item.reason(), item.field(), item.since()))
                            .toList());
        }
    }

    private final UndoDesk desk;

    UndoResource(UndoDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.post(PATH, Rights.INQUIRY_ANSWER));
    }

    @PostMapping(PATH)
    Result undo(@PathVariable String id) {
        return Result.of(desk.undo(deed(id)));
    }

    /** Ids are written without dashes. */
    static String text(UUID deed) {
        return deed.toString().replace("-", "");
    }

    static String link(UUID deed) {
        return "<" + PATH.replace("{id}", text(deed)) + ">; rel=\"undo\"";
    }

    static UUID deed(String id) {
        if (!id.matches("[0-9a-f]{32}")) {
            throw Refusal.notFound();
        }
        return UUID.fromString(id.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }
}
