package io.haedap.subscription.webhook;

import io.haedap.shared.database.ChangeListener;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Wakes when something is to be delivered, and every second. Each delivery has a thread of its own, so that those who answer slowly
 * hold up nobody else; a node sends so many at a time.
 */
@Component
class WebhookDispatcher implements ChangeListener, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WebhookDispatcher.class);
    private static final int AT_ONCE = 24;
    private static final int LAST_WORDS_SECONDS = 16;

    private final Courier courier;
    private final WebhookSettings settings;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;

    WebhookDispatcher(Courier courier, WebhookSettings settings) {
        this.courier = courier;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        if (!settings.sending()) {
            log.warn("Webhooks are not sent from here (HAEDAP_WEBHOOKS=off): deliveries wait");
            return;
        }
        Thread.ofPlatform().daemon().name("webhooks").start(this::dispatch);
    }

    private void dispatch() {
        try {
            while (running) {
                free.acquire();
                if (!dispatchedOne()) {
                    free.release();
                    work.tryAcquire(1, TimeUnit.SECONDS);
                    work.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean dispatchedOne() {
        try {
            var claimed = courier.claim();
            if (claimed == null) {
                return false;
            }
            Thread.ofVirtual().name("webhook-" + claimed.id()).start(() -> deliver(claimed));
            return true;
        } catch (RuntimeException failed) {
            log.warn("Webhooks could not be worked on: {}", failed.getMessage());
            return false;
        }
    }

    /** What cannot be noted now is taken over when the claim is over, and sent again under the same id. */
    private void deliver(ClaimedDelivery claimed) {
        try {
            courier.deliver(claimed);
        } catch (RuntimeException failed) {
            log.warn("What came of webhook delivery {} could not be noted: {}", claimed.id(), failed.getMessage());
        } finally {
            free.release();
            work.release();
        }
    }

    /** Also when one came through: the endpoint may take the next. */
    @Override
    public void changed(String topic) {
        if (topic.equals(WebhookCarrier.TOPIC)) {
            work.release();
        }
    }

    @Override
    public void resync() {
        work.release();
    }

    /** Lets requests that have begun come to their end, so that none is sent twice. */
    @Override
    public void stop() {
        running = false;
        work.release();
        if (!settings.sending()) {
            return;
        }
        try {
            if (!free.tryAcquire(AT_ONCE, LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
                log.warn("A webhook was still being sent when the program ended");
                return;
            }
            free.release(AT_ONCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
