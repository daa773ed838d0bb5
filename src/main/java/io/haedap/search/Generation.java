package io.haedap.search;

import io.haedap.search.text.Analysis;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One index in one directory, built by one version of the analysis from one database. Only what was committed outlives the process,
 * and it is whole: a process that dies leaves the last commit.
 */
final class Generation implements Closeable {

    private static final Logger log = LoggerFactory.getLogger(Generation.class);
    private static final String ANALYSIS = "analysis";
    private static final String ORIGIN = "origin";
    private static final String WHOLE = "whole";
    private static final String PURGED = "purged";

    private final @Nullable Path path;
    private final String origin;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final AtomicBoolean purging = new AtomicBoolean();
    /** When the last purge began that came to its end. */
    private volatile long purgedAt;

    private Generation(@Nullable Path path, Directory directory, String origin) throws IOException {
        this.path = path;
        this.origin = origin;
        this.directory = directory;
        @Nullable IndexWriter opened = null;
        try {
            opened = new IndexWriter(
                    directory,
                    new IndexWriterConfig(new KeywordAnalyzer())
                            .setCommitOnClose(false)
                            .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0)));
            this.writer = opened;
            this.searchers = new SearcherManager(writer, null);
            verify();
            this.purgedAt = purgedAt(opened);
        } catch (IOException | RuntimeException | Error unreadable) {
            // or its lock would stay with this process
            IOUtils.closeWhileHandlingException(opened, directory);
            throw unreadable;
        }
    }

    /** Opens what lies there, or begins with nothing; what a disk has changed of it is refused. */
    static Generation at(Path path, String origin) throws IOException {
        return new Generation(path, FSDirectory.open(path), origin);
    }

    /** Where nothing can be written: it is built anew at the next start. */
    static Generation inMemory(String origin) throws IOException {
        return new Generation(null, new ByteBuffersDirectory(), origin);
    }

    /** Reads everything once: Lucene itself looks at most checksums only when it merges. */
    private void verify() throws IOException {
        var searcher = searchers.acquire();
        try {
            for (var leaf : searcher.getIndexReader().leaves()) {
                if (leaf.reader() instanceof CodecReader segment) {
                    segment.checkIntegrity();
                }
            }
        } finally {
            searchers.release(searcher);
        }
    }

    /** What is known of a directory's last commit; nothing of one that cannot be read. */
    record Commit(Path path, int analysis, String origin, boolean whole) {

        static Commit of(Path path) {
            try (var directory = FSDirectory.open(path)) {
                var kept = SegmentInfos.readLatestCommit(directory).getUserData();
                return new Commit(
                        path,
                        Integer.parseInt(kept.getOrDefault(ANALYSIS, "0")),
                        kept.getOrDefault(ORIGIN, ""),
                        Boolean.parseBoolean(kept.get(WHOLE)));
            } catch (IOException | RuntimeException unreadable) {
                return new Commit(path, 0, "", false);
            }
        }

        boolean isOf(String database) {
            return origin.equals(database);
        }

        boolean isCurrent(String database) {
            return analysis == Analysis.VERSION && isOf(database);
        }
    }

    /** One that holds nothing yet holds nothing that is gone. */
    private static long purgedAt(IndexWriter opened) {
        var kept = opened.getLiveCommitData();
        if (kept != null) {
            for (var one : kept) {
                if (one.getKey().equals(PURGED)) {
                    return Long.parseLong(one.getValue());
                }
            }
        }
        return opened.getDocStats().maxDoc == 0 ? System.currentTimeMillis() : 0;
    }

    Duration sincePurge() {
        return Duration.ofMillis(System.currentTimeMillis() - purgedAt);
    }

    /**
     * Writes anew whatever holds something that was deleted: nothing of its texts is left after the next commit. That may take
     * minutes, and on a thread of its own nothing waits for it; one that is closed meanwhile is purged when it is opened again.
     */
    void purge(Runnable ended) {
        if (purging.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("search-purge").start(() -> {
                long begun = System.currentTimeMillis();
                try {
                    writer.forceMergeDeletes(true);
                    purgedAt = begun;
                    ended.run();
                } catch (IOException | RuntimeException failed) {
                    log.debug("Purging is tried again: {}", failed.toString());
                } finally {
                    purging.set(false);
                }
            });
        }
    }

    @Nullable
    Path path() {
        return path;
    }

    IndexWriter writer() {
        return writer;
    }

    SearcherManager searchers() {
        return searchers;
    }

    /** Keeps what there is; {@code whole} once everything that stands is in it. */
    void commit(boolean whole) throws IOException {
        writer.setLiveCommitData(Map.of(
                        ANALYSIS, String.valueOf(Analysis.VERSION),
                        ORIGIN, origin,
                        WHOLE, String.valueOf(whole),
                        PURGED, String.valueOf(purgedAt))
                .entrySet());
        writer.commit();
    }

    /** What its files take; those that merging deletes meanwhile take nothing. */
    long bytes() throws IOException {
        long bytes = 0;
        for (var file : directory.listAll()) {
            try {
                bytes += directory.fileLength(file);
            } catch (NoSuchFileException | FileNotFoundException merged) {
                continue;
            }
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(searchers, writer, directory);
    }
}
