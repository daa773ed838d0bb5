package io.haedap.release.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.faq.FaqStatus;
import io.haedap.release.BundleAction;
import io.haedap.release.BundleDetails;
import io.haedap.release.BundleDraft;
import io.haedap.release.BundleLine;
import io.haedap.release.BundleProblem;
import io.haedap.release.BundleRow;
import io.haedap.release.BundleStatus;
import io.haedap.release.ItemAction;
import io.haedap.release.ItemKind;
import io.haedap.release.ItemOutcome;
import io.haedap.shared.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A release bundle in JSON; {@code at} is when it turns next, {@code items} stand only in the answer about one bundle. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BundleJson(
        String id,
        String name,
        @Nullable String note,
        BundleStatus status,
        @Nullable Instant at,
        @Nullable Instant liveAt,
        @Nullable Instant rolledBackAt,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version,
        int itemCount,
        @Nullable List<ItemJson> items,
        @Nullable Integer hiddenItems,
        @Nullable Set<BundleAction> actions) {

    /** An entry in it; {@code revision} is the one the bundle is bound to, {@code newestRevision} the one there is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemJson(
            String id,
            ItemKind kind,
            ItemAction action,
            String faqId,
            LocalText title,
            String categorySlug,
            int revision,
            int newestRevision,
            FaqStatus status,
            @Nullable Integer liveRevision,
            @Nullable Integer liveBefore,
            @Nullable ItemOutcome outcome,
            @Nullable String reason) {

        static ItemJson of(BundleLine line) {
            var texts = line.faq().content().translations();
            var english = texts.en();
            return new ItemJson(
                    Long.toString(line.id()),
                    line.kind(),
                    line.action(),
                    line.faq().id().toString(),
                    new LocalText(texts.ko().title(), english == null ? null : english.title()),
                    line.faq().content().categorySlug(),
                    line.revision(),
                    line.faq().revision(),
                    line.faq().status(),
                    line.faq().liveRevision(),
                    line.liveBefore(),
                    line.outcome(),
                    line.reason());
        }
    }

    /** What the check found about one item; what does not block is worth a look. */
    record ProblemJson(String itemId, String faqId, String code, boolean blocks, String message) {}

    /** What may be written. Fields that only the program sets are ignored, so that what was read can be sent back. */
    @JsonIgnoreProperties({
        "id",
        "status",
        "at",
        "liveAt",
        "rolledBackAt",
        "createdBy",
        "createdAt",
        "updatedAt",
        "version",
        "itemCount",
        "items",
        "hiddenItems",
        "actions"
    })
    record Written(@Nullable String name, @Nullable String note) {

        BundleDraft draft() {
            return new BundleDraft(name, note);
        }
    }

    static BundleJson of(BundleRow row) {
        return of(row, null, null, null);
    }

    static BundleJson of(BundleDetails bundle) {
        return of(
                bundle.bundle(),
                bundle.lines().stream().map(ItemJson::of).toList(),
                bundle.foreign(),
                bundle.actions());
    }

    static ProblemJson of(BundleProblem problem, String message) {
        return new ProblemJson(
                Long.toString(problem.item()), problem.faq().toString(), problem.code(), problem.blocks(), message);
    }

    private static BundleJson of(
            BundleRow row,
            @Nullable List<ItemJson> items,
            @Nullable Integer hidden,
            @Nullable Set<BundleAction> actions) {
        return new BundleJson(
                row.id().toString(),
                row.name(),
                row.note(),
                row.status(),
                row.dueAt(),
                row.liveAt(),
                row.rolledBackAt(),
                row.createdBy(),
                row.createdAt(),
                row.updatedAt(),
                row.version(),
                row.items(),
                items,
                hidden,
                actions);
    }
}
