package io.haedap.search;

import io.haedap.search.text.Analysis;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
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

/**
 * One index in one directory, built by one version of the analysis from one database. Only what was committed outlives the process,
 * and it is whole: a process that dies leaves the last commit.
 */
final class Generation implements Closeable {

    private static final String ANALYSIS = "analysis";
    private static final String ORIGIN = "origin";
    private static final String WHOLE = "whole";

    private final @Nullable Path path;
    private final String origin;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

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

    /** Writes anew whatever holds something that was deleted: nothing of its texts is left after the next commit. */
    void purge() throws IOException {
        writer.forceMergeDeletes(true);
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
                        WHOLE, String.valueOf(whole))
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
