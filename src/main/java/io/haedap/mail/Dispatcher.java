package io.haedap.mail;

import io.haedap.shared.database.ChangeListener;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wakes when a letter was posted anywhere, and every two seconds; runs where a mail server is set. Several nodes and workers
 * compete for letters row by row.
 */
@Component
class Dispatcher implements ChangeListener, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final int WORKERS = 3;
    private static final int POLL_SECONDS = 2;

    private final ObjectProvider<JavaMailSenderImpl> mail;
    private final LetterStore store;
    private final Sender sender;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Semaphore work = new Semaphore(0);
    private volatile CountDownLatch busy = new CountDownLatch(0);
    private volatile boolean running;

    Dispatcher(
            ObjectProvider<JavaMailSenderImpl> mail,
            LetterStore store,
            Sender sender,
            TransactionTemplate transactions,
            Clock clock) {
        this.mail = mail;
        this.store = store;
        this.sender = sender;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether letters leave from here; else they stay in the outbox and are read there. */
    boolean delivers() {
        return mail.getIfAvailable() != null;
    }

    @Override
    public void start() {
        var server = mail.getIfAvailable();
        running = true;
        if (server == null) {
            log.info("No mail server is set (SPRING_MAIL_HOST): letters stay in the outbox");
            return;
        }
        busy = new CountDownLatch(WORKERS);
        var postman = new Postman(store, server, sender, transactions, clock);
        for (int i = 1; i <= WORKERS; i++) {
            Thread.ofPlatform().daemon().name("postman-" + i).start(() -> deliver(postman));
        }
    }

    private void deliver(Postman postman) {
        try {
            while (running) {
                if (!deliveredOne(postman)) {
                    work.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            busy.countDown();
        }
    }

    private static boolean deliveredOne(Postman postman) {
        try {
            return postman.deliverNext();
        } catch (RuntimeException failed) {
            log.warn("The outbox could not be worked on: {}", failed.getMessage());
            return false;
        }
    }

    @Override
    public void changed(String topic) {
        if (LetterOutbox.TOPIC.equals(topic) && work.availablePermits() < WORKERS) {
            work.release();
        }
    }

    @Override
    public void resync() {
        changed(LetterOutbox.TOPIC);
    }

    /** Lets a dialogue that has begun come to its end, so that no letter is left in doubt. */
    @Override
    public void stop() {
        running = false;
        work.release(WORKERS);
        try {
            if (!busy.await(15, TimeUnit.SECONDS)) {
                log.warn("A letter was still being sent when the program ended");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
