package io.haedap.inquiry.file;

import io.haedap.attachment.AttachmentShelf;
import io.haedap.people.SystemActors;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Destroys at night what went with inquiries that were closed so long ago, and lets go of drafts that nobody goes on with. */
@Component
class FilePurge {

    private static final Duration DRAFTS = Duration.ofDays(30);
    private static final int BATCH = 200;

    private final FileRows rows;
    private final AttachmentShelf shelf;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Period kept;

    FilePurge(
            FileRows rows,
            AttachmentShelf shelf,
            TransactionTemplate transactions,
            Clock clock,
            @Value("${haedap.inquiries.files-kept:P3Y}") Period kept) {
        this.rows = rows;
        this.shelf = shelf;
        this.transactions = transactions;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Seoul")
    void purge() {
        SystemActors.as("purge", Set.of(), () -> {
            transactions.executeWithoutResult(
                    _ -> rows.purgeDrafts(clock.instant().minus(DRAFTS)));
            while (Boolean.TRUE.equals(transactions.execute(_ -> destroySome()))) {
                // the next batch
            }
            return true;
        });
    }

    private boolean destroySome() {
        var before = clock.instant().atOffset(ZoneOffset.UTC).minus(kept).toInstant();
        var files = rows.outlived(before, BATCH);
        rows.forget(files);
        shelf.destroy(files);
        return files.size() == BATCH;
    }
}
