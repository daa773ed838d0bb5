package io.haedap.faq.web;

import io.haedap.faq.BulkAction;
import io.haedap.faq.BulkItem;
import io.haedap.faq.BulkResult;
import io.haedap.faq.BulkStep;
import io.haedap.faq.BulkTarget;
import io.haedap.faq.FaqBulkDesk;
import io.haedap.faq.FaqId;
import io.haedap.people.Rights;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One deed for many entries; with {@code dryRun} it only says what would happen to each. */
@RestController
@RequestMapping("/api/v1/faqs/bulk")
class FaqBulkResource implements ApiRights {

    private static final String RIGHT = ApiRight.oneOf(Rights.FAQ_WRITE, Rights.FAQ_PUBLISH, Rights.FAQ_ARCHIVE);

    /** An entry in the revision that is meant. */
    record Target(@Nullable String id, @Nullable Integer revision) {}

    /** The deed. */
    record Bulk(
            @Nullable BulkAction action,
            @Nullable List<@Nullable Target> items,
            @Nullable String categorySlug,
            @Nullable List<@Nullable String> tags,
            @Nullable OffsetDateTime at,
            @Nullable Boolean dryRun) {}

    /** What happened to one. */
    record Item(
            String id,
            String title,
            BulkItem.Outcome outcome,
            @Nullable String reason) {}

    /** What happened; {@code id} takes it back. */
    record Result(@Nullable String id, long changed, long refused, List<Item> items) {

        static Result of(BulkResult result) {
            var id = result.id();
            return new Result(
                    id == null ? null : id.toString().replace("-", ""),
                    result.count(BulkItem.Outcome.CHANGED),
                    result.count(BulkItem.Outcome.REFUSED),
                    result.items().stream()
                            .map(item -> new Item(item.id().toString(), item.title(), item.outcome(), item.reason()))
                            .toList());
        }
    }

    private final FaqBulkDesk desk;

    FaqBulkResource(FaqBulkDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.post("/api/v1/faqs/bulk", RIGHT), ApiRight.post("/api/v1/faqs/bulk/{id}/undo", RIGHT));
    }

    @PostMapping
    Result apply(@RequestBody Bulk bulk) {
        var action = bulk.action();
        if (action == null) {
            throw Refusal.invalid("action", "required");
        }
        var at = bulk.at();
        var step = new BulkStep(action, bulk.categorySlug(), tags(bulk.tags()), at == null ? null : at.toInstant());
        var targets = targets(bulk.items());
        return Result.of(Boolean.TRUE.equals(bulk.dryRun()) ? desk.preview(step, targets) : desk.apply(step, targets));
    }

    private static List<String> tags(@Nullable List<@Nullable String> tags) {
        return tags == null
                ? List.of()
                : tags.stream().map(tag -> tag == null ? "" : tag).toList();
    }

    private static List<BulkTarget> targets(@Nullable List<@Nullable Target> items) {
        if (items == null) {
            throw Refusal.invalid("items", "required");
        }
        return items.stream()
                .map(item -> {
                    if (item == null || item.id() == null || item.revision() == null) {
                        throw Refusal.invalid("items", "required");
                    }
                    return new BulkTarget(id(item.id()), Objects.requireNonNull(item.revision()));
                })
                .toList();
    }

    /** A malformed id is refused like an unknown one, beside its item. */
    private static FaqId id(String text) {
        return text.matches("[1-9]\\d{0,17}") ? FaqId.of(text) : new FaqId(0);
    }

    @PostMapping("/{id}/undo")
    Result undo(@PathVariable String id) {
        if (!id.matches("[0-9a-f]{32}")) {
            throw Refusal.notFound();
        }
        return Result.of(
                desk.undo(UUID.fromString(id.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"))));
    }
}
