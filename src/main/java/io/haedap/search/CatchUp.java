package io.haedap.search;

import io.haedap.search.SearchDocuments.Place;
import io.haedap.search.SearchDocuments.Stamp;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one index hold what PostgreSQL holds. It first compares everything that stands with what the index holds, document by
 * document, so that it does not matter when the process died or what the disk kept; from then on it reads what changed. Each look
 * begins at the oldest transaction that was open at the last look; a document that is there already is not written again.
 */
final class CatchUp {

    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);

    private static final int AT_ONCE = 500;
    /** More changes than these are no sequence to follow: everything is compared, page by page. */
    private static final int MOST_CHANGES = 20_000;
    /** A row that somebody deleted by hand leaves no mark; nor does anything that this program got wrong. */
    private static final Duration COMPARE_AGAIN = Duration.ofDays(1);

    private static final Duration KEEP = Duration.ofSeconds(30);
    private static final Duration SERVE = Duration.ofSeconds(1);
    private static final Stamp FIRST = new Stamp("", "", "", 0, false);

    private final Audience audience;
    private final SearchDocuments documents;
    private final NodeIndex index;
    private final BooleanSupplier stopping;
    private @Nullable Place seen;
    private long comparedAt;
    private long keptAt = System.nanoTime();
    private long servedAt = System.nanoTime();
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
        var floor = documents.place().floor();
        for (var some = documents.after(audience, last, AT_ONCE);
                !some.isEmpty();
                some = documents.after(audience, last, AT_ONCE)) {
            if (!write(some)) {
                return false;
            }
            last = some.getLast();
            floor = meanwhile(floor);
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
            index.apply(rows, gone(some, rows));
        }
        if (!stale.isEmpty()) {
            index.refresh();
        }
        serve(stamps);
        keepInTime();
        return !stopping.getAsBoolean();
    }

    /** To compare everything may take minutes: once a second the one that answers hears what was published since. */
    private String meanwhile(String floor) {
        if (!index.isReplaced() || since(servedAt).compareTo(SERVE) < 0) {
            return floor;
        }
        var next = documents.place().floor();
        serve(documents.since(audience, floor, MOST_CHANGES));
        servedAt = System.nanoTime();
        return next;
    }

    /** Brings the one that answers up to these while another one is built; it may be broken, and then only answers. */
    private void serve(List<Stamp> stamps) {
        if (!index.isReplaced()) {
            return;
        }
        try {
            var stale = index.ask(searcher -> IndexedStamps.stale(searcher, stamps));
            for (int from = 0; from < stale.size(); from += AT_ONCE) {
                var some = stale.subList(from, Math.min(stale.size(), from + AT_ONCE));
                var rows = documents.rows(some);
                index.serve(rows, gone(some, rows));
            }
        } catch (IOException | AlreadyClosedException closed) {
            log.debug("What answers is written no longer: {}", closed.toString());
        }
    }

    private static List<String> gone(List<Stamp> stamps, List<SearchRow> rows) {
        var standing = rows.stream().map(SearchRow::key).collect(Collectors.toSet());
        return stamps.stream()
                .map(Stamp::key)
                .filter(key -> !standing.contains(key))
                .toList();
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
                    keys.stream().filter(key -> !standing.containsKey(key)).toList());
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
