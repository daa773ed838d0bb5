package io.haedap.search;

import io.haedap.people.SystemActors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings into the index what was there before staff could find it: once for each kind, in batches that begin where the last one
 * ended, on one node at a time. A run takes about a second, and the next goes on.
 */
@Component
class StaffFill {

    private static final Logger log = LoggerFactory.getLogger(StaffFill.class);
    private static final int BATCH = 200;
    private static final Duration RUN = Duration.ofSeconds(1);
    private static final String BEGIN = """
            insert into search.staff_fill (type) values (:type) on conflict (type) do nothing
            """;
    private static final String TAKE = """
            select after from search.staff_fill where type = :type and not done for update skip locked
            """;
    private static final String DONE = "select done from search.staff_fill where type = :type";
    private static final String NOTE = """
            update search.staff_fill set after = :after, done = :done where type = :type
            """;

    /** Where a filling stands; null for before the first. */
    private record Stand(@Nullable String after) {}

    private final List<StaffKind> open;
    private final StaffDocuments documents;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    StaffFill(List<StaffKind> kinds, StaffDocuments documents, JdbcClient jdbc, TransactionTemplate transactions) {
        this.open = new ArrayList<>(kinds);
        this.documents = documents;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Costs nothing once all kinds are filled. */
    @Scheduled(initialDelay = 1_000, fixedDelay = 3_000)
    void fill() {
        long begun = System.nanoTime();
        open.removeIf(kind -> isFilled(kind, begun));
    }

    private boolean isFilled(StaffKind kind, long begun) {
        return SystemActors.as("search", Set.of(), () -> {
            begin(kind);
            while (System.nanoTime() - begun < RUN.toNanos() && batch(kind)) {
                log.debug("Filled some more of {}", kind.type());
            }
            return jdbc.sql(DONE)
                    .param("type", kind.type())
                    .query(Boolean.class)
                    .single();
        });
    }

    private void begin(StaffKind kind) {
        jdbc.sql(BEGIN).param("type", kind.type()).update();
    }

    /** Whether there is more to do for this node. */
    private boolean batch(StaffKind kind) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            var stand = jdbc.sql(TAKE)
                    .param("type", kind.type())
                    .query((row, number) -> new Stand(row.getString("after")))
                    .optional();
            if (stand.isEmpty()) {
                return false;
            }
            var found = kind.after(stand.get().after(), BATCH);
            if (!found.isEmpty()) {
                documents.fill(kind.type(), found);
            }
            jdbc.sql(NOTE)
                    .param("type", kind.type())
                    .param(
                            "after",
                            found.isEmpty()
                                    ? stand.get().after()
                                    : List.copyOf(found.keySet()).getLast())
                    .param("done", found.isEmpty())
                    .update();
            return !found.isEmpty();
        }));
    }
}
