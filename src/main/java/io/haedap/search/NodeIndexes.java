package io.haedap.search;

import io.haedap.shared.database.ChangeListener;
import io.haedap.shared.database.DatabasePulse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The node's indexes, kept under a directory that no other process uses. */
@Component
class NodeIndexes implements ChangeListener, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(NodeIndexes.class);
    private static final int MOST_NODES = 16;
    private static final Duration REMOVALS_KEPT = Duration.ofDays(30);
    private static final Duration ANALYSIS_SHARE = Duration.ofSeconds(1);
    /** Their rows are locked meanwhile: whoever publishes one of them waits. */
    private static final int ANALYSED_AT_ONCE = 50;

    private final Map<Audience, IndexFollower> followers = new EnumMap<>(Audience.class);
    private final SearchDocuments documents;
    private final ObjectProvider<DatabasePulse> pulse;
    private @Nullable Lock lock;

    NodeIndexes(
            SearchDocuments documents,
            ObjectProvider<DatabasePulse> pulse,
            @Value("${haedap.search.directory}") Path directory) {
        this.documents = documents;
        this.pulse = pulse;
        var home = place(directory);
        var origin = documents.origin();
        for (var audience : Audience.values()) {
            var place = home == null ? null : home.resolve(audience.name().toLowerCase(Locale.ROOT));
            followers.put(audience, new IndexFollower(audience, documents, new NodeIndex(place, origin)));
        }
    }

    IndexFollower follower(Audience audience) {
        return Objects.requireNonNull(followers.get(audience));
    }

    NodeIndex of(Audience audience) {
        return follower(audience).index();
    }

    @Override
    public void changed(String topic) {
        // nodes of the version before have one word for both
        if (topic.equals(Audience.PUBLIC.topic())) {
            resync();
        } else if (topic.equals(Audience.STAFF.topic())) {
            follower(Audience.STAFF).follow();
        }
    }

    @Override
    public void resync() {
        followers.values().forEach(IndexFollower::follow);
    }

    /** A word from the database may be lost; the next look is never far. */
    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void look() {
        if (!pulse.getObject().isAway()) {
            resync();
        }
    }

    /** What was erased in the tables is gone from the disk by the next morning. */
    @Scheduled(cron = "0 50 3 * * *", zone = "Asia/Seoul")
    void purge() {
        followers.values().forEach(IndexFollower::purge);
        documents.forget(REMOVALS_KEPT);
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void keep() {
        followers.values().forEach(IndexFollower::keep);
    }

    /** Words that an earlier version of the analysis found are found anew, a few at a time. */
    @Scheduled(fixedDelay = 1_000, initialDelay = 10_000)
    void analyse() {
        var end = System.nanoTime() + ANALYSIS_SHARE.toNanos();
        while (!pulse.getObject().isAway()
                && documents.analyse(ANALYSED_AT_ONCE) == ANALYSED_AT_ONCE
                && System.nanoTime() < end) {
            log.debug("Found the words of some more documents");
        }
    }

    @Override
    public void destroy() throws IOException, InterruptedException {
        for (var follower : followers.values()) {
            follower.stop();
        }
        if (lock != null) {
            Objects.requireNonNull(lock).close();
        }
    }

    /** The first place that no living process holds; several nodes of one machine each find theirs again. */
    private @Nullable Path place(Path directory) {
        for (int i = 0; i < MOST_NODES; i++) {
            var place = directory.resolve(String.valueOf(i));
            try {
                Files.createDirectories(place);
                // a lock of Lucene, for it knows of others in the same process, whose locks closing a file would lift
                lock = FSDirectory.open(place).obtainLock("lock");
                return place;
            } catch (IOException taken) {
                log.debug("Not kept under {}: {}", place, taken.toString());
            }
        }
        log.warn("The search index cannot be kept under {}, it stays in memory", directory);
        return null;
    }
}
