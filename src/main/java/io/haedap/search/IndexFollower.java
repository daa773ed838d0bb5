package io.haedap.search;

import static io.haedap.search.IndexedDocument.KEY;
import static io.haedap.search.IndexedDocument.STAMP;

import io.haedap.search.SearchDocuments.Stamp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one index on the heels of PostgreSQL, on a thread of its own. It first compares everything that stands with what the index
 * holds, document by document, so that it does not matter when the process died or what the disk kept; from then on it reads what
 * changed. Each look begins at the oldest transaction that was open at the last look; a document that is there already is not
 * written again.
 */
final class IndexFollower {

    private static final Logger log = LoggerFactory.getLogger(IndexFollower.class);
    private static final int AT_ONCE = 500;
    private static final Stamp FIRST = new Stamp("", "", "", 0, false);

    private final Audience audience;
    private final SearchDocuments documents;
    private final NodeIndex index;
    private final ExecutorService thread;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile boolean stopping;
    private @Nullable String floor;

    IndexFollower(Audience audience, SearchDocuments documents, NodeIndex index) {
        this.audience = audience;
        this.documents = documents;
        this.index = index;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("search-" + audience).factory());
    }

    NodeIndex index() {
        return index;
    }

    /** Soon, and once for many words. */
    void follow() {
        if (waiting.compareAndSet(false, true)) {
            thread.execute(() -> {
                waiting.set(false);
                quietly(this::catchUp);
            });
        }
    }

    /** Writes to disk what changed. */
    void keep() {
        thread.execute(() -> quietly(index::keep));
    }

    void stop() throws IOException, InterruptedException {
        stopping = true;
        thread.shutdown();
        thread.awaitTermination(10, java.util.concurrent.TimeUnit.SECONDS);
        index.keep();
        index.close();
    }

    private interface Work {
        void run() throws IOException;
    }

    /** What fails is tried again at the next look, which comes within seconds. */
    private void quietly(Work work) {
        try {
            work.run();
        } catch (IOException | org.apache.lucene.store.AlreadyClosedException broken) {
            log.warn("The search index of {} broke and is built anew: {}", audience, broken.toString());
            floor = null;
            try {
                index.restart();
            } catch (IOException failed) {
                log.warn("It cannot be built yet: {}", failed.toString());
            }
        } catch (RuntimeException failed) {
            log.warn("The search index of {} could not follow yet: {}", audience, failed.getMessage());
        }
    }

    private void catchUp() throws IOException {
        var before = floor;
        var next = documents.floor();
        if (before == null) {
            compareAll();
        } else {
            write(documents.since(audience, before));
        }
        floor = next;
    }

    private void compareAll() throws IOException {
        var standing = new HashSet<String>();
        var last = FIRST;
        for (var some = documents.after(audience, last, AT_ONCE);
                !some.isEmpty();
                some = documents.after(audience, last, AT_ONCE)) {
            write(some);
            some.forEach(stamp -> standing.add(stamp.key()));
            last = some.getLast();
            if (stopping) {
                return;
            }
        }
        index.apply(List.of(), index.check(searcher -> strangers(searcher, standing)));
        index.whole();
    }

    private void write(List<Stamp> stamps) throws IOException {
        var stale = index.check(searcher -> {
            var found = new ArrayList<Stamp>();
            for (var stamp : stamps) {
                long held = held(searcher, stamp.key());
                if (stamp.removed() ? held >= 0 : held != stamp.stamp()) {
                    found.add(stamp);
                }
            }
            return found;
        });
        for (int from = 0; from < stale.size(); from += AT_ONCE) {
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
    }

    /** The stamp of that document in the index; -1 where it has none. */
    private static long held(IndexSearcher searcher, String key) throws IOException {
        for (var leaf : searcher.getIndexReader().leaves()) {
            var reader = leaf.reader();
            var terms = reader.terms(KEY);
            var found = terms == null ? null : terms.iterator();
            if (found == null || !found.seekExact(new BytesRef(key))) {
                continue;
            }
            var postings = found.postings(null, PostingsEnum.NONE);
            var alive = reader.getLiveDocs();
            for (int at = postings.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = postings.nextDoc()) {
                if (alive == null || alive.get(at)) {
                    var stamps = DocValues.getNumeric(reader, STAMP);
                    return stamps.advanceExact(at) ? stamps.longValue() : 0;
                }
            }
        }
        return -1;
    }

    /** What the index holds and PostgreSQL does not. */
    private static List<String> strangers(IndexSearcher searcher, java.util.Set<String> standing) throws IOException {
        if (searcher.getIndexReader().numDocs() == standing.size()) {
            return List.of();
        }
        var strangers = new ArrayList<String>();
        for (var leaf : searcher.getIndexReader().leaves()) {
            var terms = leaf.reader().terms(KEY);
            var keys = terms == null ? null : terms.iterator();
            for (var key = keys == null ? null : keys.next(); key != null && keys != null; key = keys.next()) {
                if (!standing.contains(key.utf8ToString())) {
                    strangers.add(key.utf8ToString());
                }
            }
        }
        return strangers;
    }
}
