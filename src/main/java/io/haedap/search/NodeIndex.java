package io.haedap.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The node's index of one audience. It begins with what it kept on disk. Where that was made by another version of the analysis, it
 * answers from it until the new one is whole.
 */
final class NodeIndex implements Closeable {

    private static final Logger log = LoggerFactory.getLogger(NodeIndex.class);

    static {
        // a question of 200 characters has more parts than Lucene expects
        IndexSearcher.setMaxClauseCount(8192);
    }

    private final @Nullable Path home;
    private final String origin;
    private volatile Generation serving;
    private volatile @Nullable Generation building;
    private boolean dirty;

    /** @param home where its generations lie; null keeps it in memory */
    NodeIndex(@Nullable Path home, String origin) {
        this.home = home;
        this.origin = origin;
        try {
            this.serving = home == null ? Generation.inMemory(origin) : begin(home);
        } catch (IOException | RuntimeException failed) {
            log.warn("The search index cannot be kept under {}, it stays in memory: {}", home, failed.toString());
            this.building = null;
            this.serving = memory();
        }
    }

    /** A question to the index. */
    interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    <T> T ask(Question<T> question) {
        try {
            return ask(serving.searchers(), question);
        } catch (AlreadyClosedException replaced) {
            return askAgain(question);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A new generation took over between the question and its searcher. */
    private <T> T askAgain(Question<T> question) {
        try {
            return ask(serving.searchers(), question);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Asks what is being written, whole or not. */
    <T> T check(Question<T> question) throws IOException {
        return ask(written().searchers(), question);
    }

    private static <T> T ask(SearcherManager searchers, Question<T> question) throws IOException {
        var searcher = searchers.acquire();
        try {
            return question.ask(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    void apply(List<SearchRow> put, List<String> removed) throws IOException {
        var writer = written().writer();
        for (var key : removed) {
            writer.deleteDocuments(new Term(IndexedDocument.KEY, key));
        }
        for (var row : put) {
            writer.updateDocument(new Term(IndexedDocument.KEY, row.key()), IndexedDocument.of(row.analysed()));
        }
        dirty = true;
        written().searchers().maybeRefreshBlocking();
    }

    /** Everything that stands is in it: it answers from now on, and the one before it is deleted. */
    void whole() throws IOException {
        var built = building;
        if (built != null) {
            var before = serving;
            serving = built;
            building = null;
            close(before);
        }
        dirty = true;
        keep();
    }

    /** Keeps on disk what changed since the last time. */
    void keep() throws IOException {
        if (dirty) {
            written().commit(building == null);
            dirty = false;
        }
    }

    /** Throws away what there is and begins with nothing: after a failed disk, or when it holds what never was. */
    void restart() throws IOException {
        var broken = written();
        var fresh = home == null ? memory() : fresh(home);
        if (building == null) {
            serving = fresh;
        } else {
            building = fresh;
        }
        close(broken);
    }

    int size() {
        return ask(searcher -> searcher.getIndexReader().numDocs());
    }

    long bytes() throws IOException {
        return serving.bytes();
    }

    @Override
    public void close() throws IOException {
        if (building != null) {
            Objects.requireNonNull(building).close();
        }
        serving.close();
    }

    private Generation written() {
        return Objects.requireNonNullElse(building, serving);
    }

    private Generation begin(Path home) throws IOException {
        Files.createDirectories(home);
        List<Generation.Commit> found;
        try (var directories = Files.list(home)) {
            found = directories
                    .filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .map(Generation.Commit::of)
                    .toList();
        }
        var ready = found.stream()
                .filter(commit -> commit.isCurrent(origin) && commit.whole())
                .findFirst();
        var old = found.stream()
                .filter(commit -> commit.origin().equals(origin) && commit.whole())
                .findFirst();
        var chosen = ready.or(() -> old).map(Generation.Commit::path).orElse(null);
        for (var commit : found) {
            if (!commit.path().equals(chosen)) {
                FileSystemUtils.deleteRecursively(commit.path());
            }
        }
        if (chosen == null) {
            return fresh(home);
        }
        var first = Generation.at(chosen, origin);
        if (ready.isEmpty()) {
            building = fresh(home);
        }
        return first;
    }

    private Generation fresh(Path home) throws IOException {
        return Generation.at(Files.createTempDirectory(Files.createDirectories(home), "index-"), origin);
    }

    private Generation memory() {
        try {
            return Generation.inMemory(origin);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void close(Generation ended) {
        try {
            ended.close();
        } catch (IOException | RuntimeException failed) {
            log.warn("An old search index could not be closed: {}", failed.toString());
        }
        var path = ended.path();
        try {
            if (path != null) {
                FileSystemUtils.deleteRecursively(path);
            }
        } catch (IOException failed) {
            log.warn("An old search index could not be deleted: {}", failed.toString());
        }
    }
}
