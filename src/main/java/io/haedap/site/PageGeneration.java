package io.haedap.site;

import io.haedap.release.BundleId;
import io.haedap.release.ReleaseHolds;
import io.haedap.shared.database.ChangeListener;
import io.haedap.shared.database.ToldListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Counts the changes of what pages show. A page is rendered from the state that was counted before its rendering began, so
 * one that was overtaken by a change is never taken for fresh. While a release is about to go live, nothing that was rendered
 * earlier is taken for fresh either: this node might hear of the moment later than its readers.
 */
@Component
class PageGeneration implements ChangeListener, ToldListener {

    private static final Set<String> SHOWN = Set.of("faq", "notice", "status", "category", "hours");

    private static final String HOLD = "release:hold:";
    private static final String DONE = "release:done:";

    /** Whoever held the pages back may have died: without a word, a hold ends by itself. Longer than a release may take. */
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(20);

    private final AtomicLong count = new AtomicLong();
    private final Map<String, Instant> holds = new ConcurrentHashMap<>();
    private final Supplier<List<String>> underWay;
    private final Clock clock;
    private volatile Instant changedAt;

    @Autowired
    PageGeneration(ReleaseHolds releases, Clock clock) {
        this(() -> releases.now().stream().map(BundleId::toString).toList(), clock);
    }

    /** @param underWay asks the database which releases are about to turn */
    PageGeneration(Supplier<List<String>> underWay, Clock clock) {
        this.underWay = underWay;
        this.clock = clock;
        this.changedAt = clock.instant();
    }

    long current() {
        return count.get();
    }

    Instant changedAt() {
        return changedAt;
    }

    /** Whether a page that was rendered before it was asked for may be out of date already. */
    boolean isHeld() {
        if (holds.isEmpty()) {
            return false;
        }
        var now = clock.instant();
        holds.values().removeIf(until -> !now.isBefore(until));
        return !holds.isEmpty();
    }

    @Override
    public void changed(String topic) {
        if (topic.startsWith(HOLD)) {
            holds.put(topic.substring(HOLD.length()), clock.instant().plus(LONGEST_HOLD));
        } else if (topic.startsWith(DONE)) {
            count();
            holds.remove(topic.substring(DONE.length()));
        } else if (SHOWN.contains(topic.split(":", 2)[0])) {
            count();
        }
    }

    /** Words were missed, perhaps that of a release to come: whichever was told before this node listened stands in the database. */
    @Override
    public void resync() {
        count();
        var until = clock.instant().plus(LONGEST_HOLD);
        try {
            underWay.get().forEach(release -> holds.put(release, until));
        } catch (DataAccessException | TransactionException unknown) {
            holds.put("unknown", until);
        }
    }

    private void count() {
        changedAt = clock.instant();
        count.incrementAndGet();
    }

    /** On the node where it was done, the change is felt before the answer leaves; the others hear it a moment later. */
    @Override
    public void committed(String topic) {
        changed(topic);
    }
}
