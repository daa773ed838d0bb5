package io.haedap.inquiry.queue;

import io.haedap.category.CategoryTree;
import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import io.haedap.shared.database.Changes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds, renames, orders and retires queues, and says which categories come into each. A queue that something still leads to, or in
 * which something waits, cannot be retired; the last one never.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('queue:write')")
public class QueueDesk {

    private static final int MOST = 100;

    private final QueueStore store;
    private final QueueBoard board;
    private final CategoryTree categories;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QueueDesk(
            QueueStore store,
            QueueBoard board,
            CategoryTree categories,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.board = board;
        this.categories = categories;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    public QueueDetails add(@Nullable String slug, @Nullable LocalText name, Set<String> routed) {
        store.hold();
        var faults = new Faults().text("slug", slug, 60);
        if (slug != null && !slug.isBlank() && !slug.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            faults.add("slug", "queue-slug");
        }
        var named = checked(faults, name, routed);
        faults.refuse();
        if (store.all().size() >= MOST) {
            throw Refusal.conflict("queues-too-many").with("most", MOST);
        }
        var key = String.valueOf(slug);
        if (!store.add(key, named)) {
            throw Refusal.invalid("slug", "queue-slug-taken");
        }
        store.route(key, routed);
        return told(key, "added");
    }

    /** {@code place} counts from 1; null leaves it where it stands. */
    public QueueDetails change(
            String slug, long version, @Nullable LocalText name, Set<String> routed, @Nullable Integer place) {
        store.hold();
        var before = board.one(slug);
        var faults = new Faults();
        var named = checked(faults, name, routed);
        if (before.retired() && !routed.isEmpty()) {
            faults.add("categories", "queue-retired");
        }
        faults.refuse();
        store.change(slug, version, named);
        store.route(slug, routed);
        if (place != null) {
            var order = new ArrayList<>(
                    store.all().stream().map(QueueStore.Row::slug).toList());
            order.remove(slug);
            order.add(Math.clamp(place - 1L, 0, order.size()), slug);
            store.place(order);
        }
        return told(slug, "changed");
    }

    /** Nothing comes into it any more; what lay in it stays to be read. Refused (409) while something leads to it or waits in it. */
    public QueueDetails retire(String slug, long version) {
        store.hold();
        var queue = board.one(slug);
        var waiting = store.unfinished(slug);
        var rules = store.rules(slug);
        var isLast = board.names().size() <= 1;
        if (waiting > 0 || rules > 0 || !queue.categories().isEmpty() || isLast) {
            throw Refusal.conflict("queue-in-use")
                    .with("inquiries", waiting)
                    .with("rules", rules)
                    .with("categories", queue.categories());
        }
        store.retire(slug, version, clock.instant());
        return told(slug, "retired");
    }

    public QueueDetails reopen(String slug, long version) {
        store.hold();
        board.one(slug);
        store.retire(slug, version, null);
        return told(slug, "reopened");
    }

    private LocalText checked(Faults faults, @Nullable LocalText name, Set<String> routed) {
        var ko = name == null ? null : PlainText.tidyOrNull(name.ko());
        var en = name == null ? null : PlainText.tidyOrNull(name.en());
        faults.text("name.ko", ko, 100).optionalText("name.en", en, 100);
        var known = new TreeSet<String>();
        categories.all().forEach(category -> known.add(category.slug()));
        if (!known.containsAll(routed)) {
            faults.add("categories", "category-unknown");
        }
        return new LocalText(String.valueOf(ko), en == null || en.isEmpty() ? null : en);
    }

    private QueueDetails told(String slug, String deed) {
        changes.tell(KeptRoutes.TOPIC);
        events.publishEvent(new QueueChanged(slug, deed));
        return board.one(slug);
    }
}
