package io.haedap.inquiry.ui;

import io.haedap.inquiry.bulk.BulkDesk;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Goes on with deeds for many while their person looks at the progress; what is left undone by this node another one finishes. */
@Component
class BulkWork {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);

    private final BulkDesk desk;
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("bulk-", 0).factory());

    BulkWork(BulkDesk desk) {
        this.desk = desk;
    }

    /** In the name of whoever is signed in here, also when they sign out meanwhile, which empties the context of their session; {@code done} hears of each batch, {@code over} when nothing waits or it failed. */
    void run(UUID id, LongConsumer done, Runnable over) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        workers.execute(new DelegatingSecurityContextRunnable(
                () -> {
                    try {
                        desk.run(id, done);
                    } catch (RuntimeException failed) {
                        LOG.warn("A deed for many stopped half-way and is finished by a job", failed);
                    } finally {
                        over.run();
                    }
                },
                context));
    }
}
