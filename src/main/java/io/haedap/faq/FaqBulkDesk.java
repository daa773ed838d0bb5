package io.haedap.faq;

import io.haedap.category.CategoryTree;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Faults;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does one thing to many entries, at one instant for all readers, after saying what would happen to each; and takes it back
 * where nothing was changed since. What one entry refuses does not hinder the others.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('faq:write', 'faq:publish', 'faq:archive')")
public class FaqBulkDesk {

    public static final int MOST = 500;

    private static final Duration UNDO = Duration.ofDays(1);

    private final BulkSteps steps;
    private final BulkJournal journal;
    private final CategoryTree categories;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FaqBulkDesk(
            BulkSteps steps,
            BulkJournal journal,
            CategoryTree categories,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.steps = steps;
        this.journal = journal;
        this.categories = categories;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** What would happen to each, in the order asked. */
    public BulkResult preview(BulkStep step, List<BulkTarget> targets) {
        var accepted = accepted(step, targets);
        return new BulkResult(null, inLockOrder(targets, target -> steps.plan(accepted, target)));
    }

    /** Does it, and says what happened to each. */
    public BulkResult apply(BulkStep step, List<BulkTarget> targets) {
        var accepted = accepted(step, targets);
        var id = UUID.randomUUID();
        journal.begin(id, step.action(), staff.id(), clock.instant());
        var result = new BulkResult(id, inLockOrder(targets, target -> steps.take(id, accepted, target)));
        var changed = result.count(BulkItem.Outcome.CHANGED);
        events.publishEvent(new FaqBulkDone(id, step.action(), changed, false));
        return changed == 0 ? new BulkResult(null, result.items()) : result;
    }

    /** Takes back what the same person did within a day; entries that were changed since are refused and stay. */
    public BulkResult undo(UUID id) {
        var action = journal.action(id, staff.id(), clock.instant().minus(UNDO)).orElseThrow(Refusal::notFound);
        allowed(action);
        var items = new ArrayList<BulkItem>();
        journal.items(id).forEach(before -> items.add(steps.putBack(id, before)));
        var result = new BulkResult(null, items);
        events.publishEvent(new FaqBulkDone(id, action, result.count(BulkItem.Outcome.CHANGED), true));
        return result;
    }

    private interface Deed {
        BulkItem on(BulkTarget target);
    }

    /** Rows are locked by ascending id, so that two people's deeds wait for one another and never block each other. */
    private static List<BulkItem> inLockOrder(List<BulkTarget> targets, Deed deed) {
        var done = new HashMap<FaqId, BulkItem>();
        targets.stream()
                .sorted(Comparator.comparingLong(target -> target.id().value()))
                .forEach(target -> done.putIfAbsent(target.id(), deed.on(target)));
        return targets.stream().map(BulkTarget::id).distinct().map(done::get).toList();
    }

    private BulkStep accepted(BulkStep step, List<BulkTarget> targets) {
        allowed(step.action());
        var faults = new Faults();
        if (targets.isEmpty()) {
            faults.add("items", "required");
        }
        if (targets.size() > MOST) {
            faults.add("items", "faq-bulk-most", MOST);
        }
        if (targets.stream().map(BulkTarget::id).distinct().count() < targets.size()) {
            faults.add("items", "faq-bulk-twice");
        }
        var tags = step.tags().stream().map(PlainText::tidy).distinct().toList();
        switch (step.action()) {
            case MOVE -> {
                var slug = step.categorySlug();
                if (slug == null || categories.held().find(slug).isEmpty() || !staff.covers(slug)) {
                    faults.add("categorySlug", "faq-category");
                }
            }
            case TAG, UNTAG -> {
                if (tags.isEmpty()) {
                    faults.add("tags", "required");
                }
                tags.forEach(tag -> faults.text("tags", tag, FaqRules.TAG));
            }
            case SCHEDULE -> {
                var at = step.at();
                if (at == null || !at.isAfter(clock.instant())) {
                    faults.add("at", at == null ? "required" : "faq-past");
                }
            }
            case ARCHIVE -> {}
        }
        faults.refuse();
        return new BulkStep(step.action(), step.categorySlug(), tags, step.at());
    }

    private void allowed(BulkAction action) {
        if (!staff.may(action.right())) {
            throw new AccessDeniedException(action.right());
        }
    }
}
