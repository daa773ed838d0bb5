package io.haedap.faq;

import io.haedap.people.SystemActors;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes and withdraws what is due, once, on whichever node is first: rows are claimed with {@code skip locked} and the
 * database's clock decides.
 */
@Component
class FaqSchedule {

    private final Entries entries;
    private final FaqPublisher publisher;
    private final TransactionTemplate transactions;

    FaqSchedule(Entries entries, FaqPublisher publisher, TransactionTemplate transactions) {
        this.entries = entries;
        this.publisher = publisher;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelay = 1000)
    void run() {
        SystemActors.as("faq-schedule", Set.of(), () -> {
            transactions.executeWithoutResult(_ -> entries.due().forEach(publisher::publishDue));
            transactions.executeWithoutResult(
                    _ -> entries.expired().forEach(entry -> publisher.withdraw(entry.expired(), "expired")));
            return true;
        });
    }
}
