package io.haedap.search;

import io.haedap.search.SearchDocuments.Place;
import io.haedap.search.SearchDocuments.Stamp;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes one index hold what PostgreSQL holds. It first compares everything that stands with what the index holds, document by
 * document, so that it does not matter when the process died or what the disk kept; from then on it reads what changed. Each look
 * begins at the oldest transaction that was open at the last look; a document that is there already is not written again.
 */
final class CatchUp {

    private static final int AT_ONCE = 500;
    /** More changes than these are no sequence to follow: everything is compared, page by page. */
    private static final int MOST_CHANGES = 20_000;
    /** A row that somebody deleted by hand leaves no mark; nor does anything that this program got wrong. */
    private static final Duration COMPARE_AGAIN = Duration.ofDays(1);

    private static final Duration KEEP = Duration.ofSeconds(30);
    private static final Stamp FIRST = new Stamp("", "", "", 0, false);

    private final Audience audience;
    private final SearchDocuments documents;
    private final NodeIndex index;
    private final BooleanSupplier stopping;
    private @Nullable Place seen;
    private long comparedAt;
    private long keptAt = System.nanoTime();
    private volatile Duration compared = Duration.ZERO;

    CatchUp(Audience audience, SearchDocuments documents, NodeIndex index, BooleanSupplier stopping) {
        this.audience = audience;
        this.documents = documents;
        this.index = index;
        this.stopping = stopping;
    }

    /** How long the last comparison of everything took. */
    Duration compared() {
        return compared;
    }

    /** Everything is compared at the next look. */
    void forget() {
        seen = null;
    }

    /** Takes in all that was committed before; false where it was stopped. */
    boolean look() throws IOException {
        var before = seen;
        var now = documents.place();
        if (before == null
                || !before.server().equals(now.server())
                || since(comparedAt).compareTo(COMPARE_AGAIN) > 0) {
            seen = null;
            if (!compareAll()) {
                return false;
            }
        } else {
            var changes = documents.since(audience, before.floor(), MOST_CHANGES);
            if (changes.size() == MOST_CHANGES ? !compareAll() : !write(changes)) {
                return false;
            }
        }
        seen = now;
        return true;
    }

    private boolean compareAll() throws IOException {
        var begin = System.nanoTime();
        documents.settle(audience);
        var last = FIRST;
        for (var some = documents.after(audience, last, AT_ONCE);
                !some.isEmpty();
                some = documents.after(audience, last, AT_ONCE)) {
            if (!write(some)) {
                return false;
            }
            last = some.getLast();
        }
        if (!removeStrangers()) {
            return false;
        }
        index.whole();
        comparedAt = System.nanoTime();
        compared = since(begin);
        return true;
    }

    private boolean write(List<Stamp> stamps) throws IOException {
        var stale = index.check(searcher -> IndexedStamps.stale(searcher, stamps));
        for (int from = 0; from < stale.size(); from += AT_ONCE) {
            if (stopping.getAsBoolean()) {
                return false;
            }
            var some = stale.subList(from, Math.min(stale.size(), from + AT_ONCE));
            var rows = documents.rows(some);
            var standing = new HashSet<String>();
            rows.forEach(row -> standing.add(row.key()));
            index.apply(
                    rows,
                    some.stream()
                            .map(Stamp::key)
                            .filter(key -> !standing.contains(key))
                            .toList());
        }
        if (!stale.isEmpty()) {
            index.refresh();
        }
        keepInTime();
        return !stopping.getAsBoolean();
    }

    /** Removes what the index holds and PostgreSQL does not. */
    private boolean removeStrangers() throws IOException {
        @Nullable String last = null;
        while (!stopping.getAsBoolean()) {
            var after = last;
            var keys = index.check(searcher -> IndexedStamps.keysAfter(searcher, after, AT_ONCE));
            if (keys.isEmpty()) {
                index.refresh();
                return true;
            }
            var standing = documents.standing(audience, keys);
            index.apply(
                    List.of(),
                    keys.stream().filter(key -> !standing.contains(key)).toList());
            last = keys.getLast();
        }
        return false;
    }

    /** A large index is not lost with a process that dies while it is built. */
    private void keepInTime() throws IOException {
        if (since(keptAt).compareTo(KEEP) > 0) {
            index.keep();
            keptAt = System.nanoTime();
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
