package io.haedap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The generations of one index that lie side by side on the disk: at most one that answers and one that is being built. */
final class Generations {

    private static final Logger log = LoggerFactory.getLogger(Generations.class);

    private final @Nullable Path home;
    private final String origin;

    Generations(@Nullable Path home, String origin) {
        this.home = home;
        this.origin = origin;
    }

    /** What an index begins with; {@code whole} where the one that is written was whole once. */
    record Found(Generation serving, @Nullable Generation building, boolean whole) {}

    Found begin() {
        var place = home;
        if (place != null) {
            try {
                return begin(place);
            } catch (IOException | RuntimeException failed) {
                log.warn("The search index cannot be kept under {}, it stays in memory: {}", home, failed.toString());
            }
        }
        return new Found(memory(), null, false);
    }

    private Found begin(Path place) throws IOException {
        Files.createDirectories(place);
        var found = new ArrayList<Generation.Commit>();
        try (var directories = Files.list(place)) {
            directories.filter(Files::isDirectory).map(Generation.Commit::of).forEach(found::add);
        }
        // the newest analysis first
        found.sort(Comparator.comparingInt(Generation.Commit::analysis).reversed());
        var ready = open(found, commit -> commit.isCurrent(origin) && commit.whole());
        var old = ready != null ? null : open(found, commit -> commit.isOf(origin) && commit.whole());
        var begun = ready != null ? null : open(found, commit -> commit.isCurrent(origin));
        for (var useless : found) {
            delete(useless.path());
        }
        if (ready != null) {
            return new Found(ready, null, true);
        }
        var written = begun != null ? begun : fresh();
        return old == null ? new Found(written, null, false) : new Found(old, written, false);
    }

    /** The first of that kind that can be read, which is taken out of the list. */
    private @Nullable Generation open(List<Generation.Commit> found, Predicate<Generation.Commit> kind) {
        for (var commit : found.stream().filter(kind).toList()) {
            try {
                var opened = Generation.at(commit.path(), origin);
                found.remove(commit);
                return opened;
            } catch (IOException | RuntimeException unreadable) {
                log.warn("The search index in {} cannot be read: {}", commit.path(), unreadable.toString());
            }
        }
        return null;
    }

    /** One that holds nothing yet. */
    Generation fresh() throws IOException {
        var place = home;
        return place == null
                ? memory()
                : Generation.at(Files.createTempDirectory(Files.createDirectories(place), "index-"), origin);
    }

    private Generation memory() {
        try {
            return Generation.inMemory(origin);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Closes it and deletes its files; whoever still reads in it comes to the end. */
    void discard(Generation ended) {
        try {
            ended.close();
        } catch (IOException | RuntimeException failed) {
            log.warn("An old search index could not be closed: {}", failed.toString());
        }
        var path = ended.path();
        if (path != null) {
            delete(path);
        }
    }

    private static void delete(Path path) {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException failed) {
            log.warn("An old search index could not be deleted: {}", failed.toString());
        }
    }
}
