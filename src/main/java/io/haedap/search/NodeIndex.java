package io.haedap.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The node's index of one audience. It begins with what it kept on disk. Where that was made by another version of the analysis, or
 * can no longer be written, it answers from it until another one is whole. Anybody asks; one thread writes.
 */
final class NodeIndex implements Closeable {

    private static final Logger log = LoggerFactory.getLogger(NodeIndex.class);

    private static final Duration PURGE_AGAIN = Duration.ofHours(25);

    static {
        // a question of 200 characters has more parts than Lucene expects
        IndexSearcher.setMaxClauseCount(8192);
    }

    private final Generations generations;
    private volatile Generation serving;
    private volatile @Nullable Generation building;
    private volatile boolean suspect;
    /** Whether what answers was whole once: until then it knows a part of the texts alone. */
    private volatile boolean ready;

    private boolean whole;
    private volatile boolean purged;
    private boolean dirty;

    /** @param home where its generations lie; null keeps it in memory */
    NodeIndex(@Nullable Path home, String origin) {
        this.generations = new Generations(home, origin);
        var found = generations.begin();
        this.serving = found.serving();
        this.building = found.building();
        this.whole = found.whole();
        this.ready = found.whole() || found.building() != null;
    }

    /** A question to the index. */
    interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    <T> T ask(Question<T> question) {
        while (true) {
            var asked = serving;
            try {
                return ask(asked.searchers(), question);
            } catch (AlreadyClosedException replaced) {
                if (asked == serving) {
                    throw replaced;
                }
            } catch (IOException | InternalError unreadable) {
                suspect = true;
                throw new UncheckedIOException(new IOException(unreadable));
            }
        }
    }

    /** Asks what is being written, whole or not. */
    <T> T check(Question<T> question) throws IOException {
        if (suspect) {
            throw new IOException("It could not be read");
        }
        return ask(written().searchers(), question);
    }

    /** Whether what it does not find is not there. */
    boolean isReady() {
        return ready;
    }

    /** Whether another one answers while this one is built. */
    boolean isReplaced() {
        return building != null;
    }

    private static <T> T ask(SearcherManager searchers, Question<T> question) throws IOException {
        var searcher = searchers.acquire();
        try {
            return question.ask(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Writes; it is found after {@link #refresh}. */
    void apply(List<SearchRow> put, List<String> removed) throws IOException {
        dirty = true;
        write(written().writer(), put, removed);
    }

    /**
     * Writes to the one that answers while another one is built, so that what is published meanwhile is found. Nothing of it is kept:
     * a process that begins again compares anew.
     */
    void serve(List<SearchRow> put, List<String> removed) throws IOException {
        var served = serving;
        write(served.writer(), put, removed);
        served.searchers().maybeRefreshBlocking();
    }

    private static void write(IndexWriter writer, List<SearchRow> put, List<String> removed) throws IOException {
        for (var key : removed) {
            writer.deleteDocuments(new Term(IndexedDocument.KEY, key));
        }
        for (var row : put.parallelStream().flatMap(Made::of).toList()) {
            try {
                writer.updateDocument(row.term(), row.document());
            } catch (IllegalArgumentException unfit) {
                log.error("{} cannot be indexed", row.term().text(), unfit);
            }
        }
    }

    private record Made(Term term, Document document) {
        /** One that cannot be made must not keep the others from being found. */
        static Stream<Made> of(SearchRow row) {
            try {
                return Stream.of(
                        new Made(new Term(IndexedDocument.KEY, row.key()), IndexedDocument.of(row.analysed())));
            } catch (RuntimeException unfit) {
                log.error("{} cannot be indexed", row.key(), unfit);
                return Stream.empty();
            }
        }
    }

    void refresh() throws IOException {
        written().searchers().maybeRefreshBlocking();
    }

    /** Everything that stands is in it: it answers from now on, and the one before it is deleted. */
    void whole() throws IOException {
        dirty |= !whole;
        whole = true;
        keep();
        var built = building;
        if (built != null) {
            var before = serving;
            serving = built;
            building = null;
            generations.discard(before);
        }
        ready = true;
    }

    /** Keeps on disk what changed since the last time. */
    void keep() throws IOException {
        boolean merged = purged;
        purged = false;
        if (dirty || merged) {
            written().commit(whole);
            dirty = false;
        }
        if (merged) {
            // whoever reads still holds the files
            refresh();
        }
    }

    /**
     * Leaves nothing on disk of texts that are gone, soon after the first {@link #keep} that comes later: otherwise they stay until
     * their part of the index is written anew by chance.
     */
    void purge() {
        written().purge(() -> purged = true);
    }

    /** A node that was away when the others purged does so as soon as it is back. */
    void purgeInTime() {
        if (written().sincePurge().compareTo(PURGE_AGAIN) > 0) {
            purge();
        }
    }

    /** Begins with nothing after a failed disk; what can still be read answers until the new one is whole. */
    void restart() throws IOException {
        var fresh = generations.fresh();
        var unfinished = building;
        if (suspect) {
            var broken = serving;
            ready = false;
            serving = fresh;
            building = null;
            generations.discard(broken);
        } else {
            building = fresh;
        }
        whole = false;
        suspect = false;
        if (unfinished != null) {
            generations.discard(unfinished);
        }
    }

    int size() {
        return ask(searcher -> searcher.getIndexReader().numDocs());
    }

    /** What the one that answers takes on the disk. */
    long bytes() throws IOException {
        try {
            return serving.bytes();
        } catch (AlreadyClosedException | NoSuchFileException replaced) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        try (var served = serving;
                var unfinished = building) {
            log.debug("Closing {} and {}", served, unfinished);
        }
    }

    private Generation written() {
        return Objects.requireNonNullElse(building, serving);
    }
}
