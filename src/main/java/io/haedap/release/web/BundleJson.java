package io.haedap.release.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.category.CategoryPlace;
import io.haedap.release.BundleAction;
import io.haedap.release.BundleDetails;
import io.haedap.release.BundleDraft;
import io.haedap.release.BundleLine;
import io.haedap.release.BundleProblem;
import io.haedap.release.BundleRow;
import io.haedap.release.BundleStatus;
import io.haedap.release.HeldCategory;
import io.haedap.release.HeldFaq;
import io.haedap.release.HeldNotice;
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
        @Nullable String reason,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version,
        int itemCount,
        @Nullable List<ItemJson> items,
        @Nullable Integer hiddenItems,
        @Nullable Set<BundleAction> actions) {

    /**
     * One thing in it. Of an entry: {@code revision} is the one the bundle is bound to, {@code newestRevision} the one there is. Of a
     * category: {@code change} is what it becomes, {@code before} how it stood when that was gathered, or when the bundle turned.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemJson(
            String id,
            ItemKind kind,
            ItemAction action,
            @Nullable String faqId,
            @Nullable String slug,
            @Nullable String noticeId,
            LocalText title,
            @Nullable String categorySlug,
            @Nullable Integer revision,
            @Nullable Integer newestRevision,
            @Nullable String status,
            @Nullable Integer liveRevision,
            @Nullable Integer liveBefore,
            @Nullable Long version,
            @Nullable CategoryPlace change,
            @Nullable CategoryPlace before,
            @Nullable ItemOutcome outcome,
            @Nullable String reason) {

        static ItemJson of(BundleLine line) {
            return switch (line.held()) {
                case HeldFaq held -> of(line, held);
                case HeldCategory held -> of(line, held);
                case HeldNotice held -> of(line, held);
            };
        }

        private static ItemJson of(BundleLine line, HeldFaq held) {
            var faq = held.faq();
            var texts = faq.content().translations();
            var english = texts.en();
            return new ItemJson(
                    Long.toString(line.id()),
                    line.kind(),
                    line.action(),
                    line.thing(),
                    null,
                    null,
                    new LocalText(texts.ko().title(), english == null ? null : english.title()),
                    faq.content().categorySlug(),
                    held.revision(),
                    faq.revision(),
                    faq.status().name(),
                    faq.liveRevision(),
                    held.liveBefore(),
                    null,
                    null,
                    null,
                    line.outcome(),
                    line.reason());
        }

        private static ItemJson of(BundleLine line, HeldNotice held) {
            var notice = held.notice();
            var texts = notice.content().translations();
            var english = texts.en();
            return new ItemJson(
                    Long.toString(line.id()),
                    line.kind(),
                    line.action(),
                    null,
                    null,
                    line.thing(),
                    new LocalText(texts.ko().title(), english == null ? null : english.title()),
                    null,
                    held.revision(),
                    notice.revision(),
                    notice.status().name(),
                    notice.liveRevision(),
                    held.liveBefore(),
                    null,
                    null,
                    null,
                    line.outcome(),
                    line.reason());
        }

        private static ItemJson of(BundleLine line, HeldCategory held) {
            var now = held.now();
            var turned = held.before();
            return new ItemJson(
                    Long.toString(line.id()),
                    line.kind(),
                    line.action(),
                    null,
                    line.thing(),
                    null,
                    now == null ? held.change().from().name() : now.place().name(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    held.change().version(),
                    held.change().to(),
                    turned == null ? held.change().from() : turned.place(),
                    line.outcome(),
                    line.reason());
        }
    }

    /** What the check found about one item; what does not block is worth a look. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProblemJson(
            String itemId,
            ItemKind kind,
            @Nullable String faqId,
            @Nullable String slug,
            @Nullable String noticeId,
            String code,
            boolean blocks,
            String message) {}

    /** What may be written. Fields that only the program sets are ignored, so that what was read can be sent back. */
    @JsonIgnoreProperties({
        "id",
        "status",
        "at",
        "liveAt",
        "rolledBackAt",
        "reason",
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
                Long.toString(problem.item()),
                problem.kind(),
                problem.kind() == ItemKind.FAQ ? problem.thing() : null,
                problem.kind() == ItemKind.CATEGORY ? problem.thing() : null,
                problem.kind() == ItemKind.NOTICE ? problem.thing() : null,
                problem.code(),
                problem.blocks(),
                message);
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
                row.reason(),
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
