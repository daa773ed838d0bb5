package io.haedap.faq;

import io.haedap.people.CurrentStaff;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One entry's part in a deed for many: what would happen, what happens, and the way back. Refusals are answers here. */
@Component
class BulkSteps {

    /** What an entry becomes; the content is null where its text stays. */
    private record Plan(
            BulkItem item, @Nullable Entry entry, @Nullable FaqContent content) {}

    private final Entries entries;
    private final Revisions revisions;
    private final FaqPublisher publisher;
    private final BulkJournal journal;
    private final CurrentStaff staff;
    private final LiveElsewhere elsewhere;
    private final Clock clock;

    BulkSteps(
            Entries entries,
            Revisions revisions,
            FaqPublisher publisher,
            BulkJournal journal,
            CurrentStaff staff,
            LiveElsewhere elsewhere,
            Clock clock) {
        this.entries = entries;
        this.revisions = revisions;
        this.publisher = publisher;
        this.journal = journal;
        this.staff = staff;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    BulkItem plan(BulkStep step, BulkTarget target) {
        return planned(step, target).item();
    }

    BulkItem take(UUID bulk, BulkStep step, BulkTarget target) {
        var plan = planned(step, target);
        var entry = plan.entry();
        if (entry == null) {
            return plan.item();
        }
        journal.note(bulk, target.id());
        var content = plan.content();
        if (content != null) {
            var origin = new Revisions.Origin(staff.id(), staff.name(), clock.instant(), null, null);
            revisions.add(target.id(), entry.revision(), content, origin);
            publisher.tell(entries.save(entry, clock.instant()), "written");
        } else if (step.action() == BulkAction.ARCHIVE) {
            publisher.withdraw(entry, "archived");
        } else {
            publisher.tell(entries.save(entry, clock.instant()), "scheduled");
        }
        return plan.item();
    }

    private Plan planned(BulkStep step, BulkTarget target) {
        var found = entries.withId(target.id());
        if (found.isEmpty()) {
            return refused(unknown(target.id()), "unknown");
        }
        var entry = found.get();
        var content = revisions.content(entry.id(), entry.revision());
        if (!staff.covers(content.categorySlug())) {
            return refused(unknown(target.id()), "unknown");
        }
        var item = new BulkItem(entry.id(), content.translations().ko().title(), BulkItem.Outcome.CHANGED, null);
        if (elsewhere.isSo(entry)) {
            return refused(item, "foreign");
        }
        if (entry.revision() != target.revision()) {
            return refused(item, "outdated");
        }
        try {
            return switch (step.action()) {
                case MOVE, TAG, UNTAG -> rewritten(step, entry, content, item);
                case SCHEDULE ->
                    new Plan(item, entry.scheduled(target.revision(), Objects.requireNonNull(step.at())), null);
                case ARCHIVE ->
                    new Plan(
                            noted(item, entry.liveRevision() == null ? null : "withdrawn"),
                            entry.archived(target.revision()),
                            null);
            };
        } catch (Refusal refusal) {
            return refused(item, step.action() == BulkAction.SCHEDULE ? "not-approved" : "archived");
        }
    }

    private Plan rewritten(BulkStep step, Entry entry, FaqContent content, BulkItem item) {
        var tags = new LinkedHashSet<>(content.tags());
        if (step.action() == BulkAction.TAG) {
            tags.addAll(step.tags());
        } else if (step.action() == BulkAction.UNTAG) {
            step.tags().forEach(tags::remove);
        }
        if (tags.size() > FaqRules.TAGS) {
            return refused(item, "tags");
        }
        var next = step.action() == BulkAction.MOVE
                ? content.inCategory(Objects.requireNonNull(step.categorySlug()))
                : content.tagged(new ArrayList<>(tags));
        if (next.equals(content)) {
            return new Plan(new BulkItem(item.id(), item.title(), BulkItem.Outcome.UNCHANGED, null), null, null);
        }
        var written = entry.written(revisions.last(entry.id()));
        return new Plan(noted(item, note(entry)), written, next);
    }

    /** What a new draft brings with it besides the change. */
    private static @Nullable String note(Entry entry) {
        return switch (entry.status()) {
            case DRAFT, ARCHIVED -> null;
            case PUBLISHED -> "new-draft";
            case IN_REVIEW -> "review-again";
            case APPROVED -> "approve-again";
            case SCHEDULED -> "schedule-dropped";
        };
    }

    private static BulkItem noted(BulkItem item, @Nullable String note) {
        return new BulkItem(item.id(), item.title(), item.outcome(), note);
    }

    BulkItem putBack(UUID bulk, BulkJournal.Before before) {
        var found = entries.withId(before.entry());
        if (found.isEmpty()) {
            return unknown(before.entry()).refused("unknown");
        }
        var entry = found.get();
        var content = revisions.content(entry.id(), before.revision());
        var item = new BulkItem(entry.id(), content.translations().ko().title(), BulkItem.Outcome.CHANGED, null);
        if (entry.version() != before.versionAfter()) {
            return item.refused("changed-since");
        }
        if (!staff.covers(content.categorySlug())) {
            return item.refused("unknown");
        }
        var live = before.live();
        if (elsewhere.isSo(entry) || live != null && !elsewhere.isOwn(entry.id(), live)) {
            return item.refused("foreign");
        }
        if (elsewhere.isGone(entry.id(), before.revision()) || elsewhere.isGone(entry.id(), live)) {
            return item.refused("category-missing");
        }
        var publishAt = before.publishAt();
        if (publishAt != null && !publishAt.isAfter(clock.instant())) {
            return item.refused("past");
        }
        publisher.putBack(entry.asBefore(before));
        journal.putBack(bulk, entry.id());
        return item;
    }

    private static BulkItem unknown(FaqId id) {
        return new BulkItem(id, "#" + id, BulkItem.Outcome.REFUSED, "unknown");
    }

    private static Plan refused(BulkItem item, String reason) {
        return new Plan(item.refused(reason), null, null);
    }
}
