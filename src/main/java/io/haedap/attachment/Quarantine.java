package io.haedap.attachment;

import io.haedap.people.SystemActors;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the scanner, where one is set, about each file. While it cannot be asked the file stays in quarantine; nodes compete
 * for what waits row by row, and whoever dies over a file lets it go after a minute.
 */
@Component
class Quarantine {

    private static final Logger log = LoggerFactory.getLogger(Quarantine.class);
    private static final int LONGEST_WAIT = 300;

    private final @Nullable Scanner scanner;
    private final StoredFiles files;
    private final BlobStore store;
    private final List<FileReferences> references;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;

    Quarantine(
            AttachmentSettings settings,
            StoredFiles files,
            BlobStore store,
            List<FileReferences> references,
            TransactionTemplate transactions,
            ApplicationEventPublisher events) {
        var address = settings.clamd();
        this.scanner = address == null || address.isBlank() ? null : Clamd.at(address);
        this.files = files;
        this.store = store;
        this.references = references;
        this.transactions = transactions;
        this.events = events;
        if (scanner == null) {
            log.info("No scanner is set (HAEDAP_CLAMD): attachments are not looked through for harm");
        }
    }

    /** Whether files have to pass through it. */
    boolean isOpen() {
        return scanner != null;
    }

    /** Asks about a file that has just come in; when nobody answers it stays, and is asked about again. */
    void lookAt(Attachment file) {
        if (scanner != null && file.state() == AttachmentState.QUARANTINED) {
            ask(scanner, file.id(), 0);
        }
    }

    @Scheduled(fixedDelayString = "${haedap.attachments.scan-every:5s}")
    void work() {
        var asked = scanner;
        if (asked == null) {
            return;
        }
        SystemActors.as("attachment-quarantine", Set.of(), () -> {
            var turn = transactions.execute(_ -> files.claim());
            while (turn != null && turn.isPresent()) {
                var next = turn.orElseThrow();
                turn = ask(asked, next.id(), next.tries()) ? transactions.execute(_ -> files.claim()) : null;
            }
            return true;
        });
    }

    private boolean ask(Scanner asked, AttachmentId id, int tries) {
        try (var bytes = store.find(id)
                .orElseThrow(() -> new IOException("its bytes are missing"))
                .getInputStream()) {
            settle(id, asked.scan(bytes));
            return true;
        } catch (IOException unanswered) {
            var wait = Duration.ofSeconds(Math.min(LONGEST_WAIT, 5L << Math.min(tries, 6)));
            log.warn("{} stays in quarantine, asked again in {}: {}", id, wait, unanswered.getMessage());
            transactions.executeWithoutResult(_ -> files.postpone(id, wait));
            return false;
        }
    }

    /** An infected file's bytes go at once; its row stays and says what was found. */
    private void settle(AttachmentId id, Scanner.Verdict verdict) throws IOException {
        switch (verdict) {
            case Scanner.Verdict.Clean() -> note(id, AttachmentState.CLEAN, null);
            case Scanner.Verdict.Infected(var name) -> {
                note(id, AttachmentState.INFECTED, name);
                log.warn("{} is infected ({}): its bytes are deleted", id, name);
                store.remove(id);
            }
        }
    }

    private void note(AttachmentId id, AttachmentState state, @Nullable String found) {
        transactions.executeWithoutResult(_ -> {
            if (files.settle(id, state, found)) {
                references.forEach(texts -> texts.settled(id));
                events.publishEvent(
                        found == null
                                ? new AttachmentChanged(id, "passed")
                                : new AttachmentChanged(id, "infected", Map.of("found", found)));
            }
        });
    }
}
