package io.haedap.shared.ui;

import com.vaadin.flow.shared.Registration;
import io.haedap.shared.UnsavedTexts;
import io.haedap.shared.database.ChangeListener;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The screens of this node on which somebody may write: says every few seconds that they are still open, and tells them when a
 * colleague begins or ends to write on the same.
 */
@Component
public class Writing implements ChangeListener {

    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);
    private static final String TOPIC = UnsavedTexts.topic("");

    /** An open screen: what it is about and what to do when the writers of that may have changed. */
    interface Desk {
        UUID screen();

        String subject();

        /** Whether it holds a text that is not saved. */
        boolean isUnsaved();

        /** Called on no request: it must enter its own session. */
        void writersChanged();
    }

    private final UnsavedTexts texts;
    private final Map<UUID, Desk> open = new ConcurrentHashMap<>();
    private final Executor messenger =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("writing").factory());

    Writing(UnsavedTexts texts) {
        this.texts = texts;
    }

    Registration opened(Desk desk) {
        open.put(desk.screen(), desk);
        return () -> {
            open.remove(desk.screen());
            if (desk.isUnsaved()) {
                messenger.execute(() -> quietly(() -> texts.left(desk.screen())));
            }
        };
    }

    @Scheduled(fixedDelay = 20_000)
    void stillOpen() {
        var unsaved =
                open.values().stream().filter(Desk::isUnsaved).map(Desk::screen).toList();
        if (!unsaved.isEmpty()) {
            quietly(() -> texts.seen(unsaved));
        }
        messenger.execute(() -> open.values().forEach(desk -> quietly(desk::writersChanged)));
    }

    @Override
    public void changed(String topic) {
        if (topic.startsWith(TOPIC) && !open.isEmpty()) {
            var subject = topic.substring(TOPIC.length());
            messenger.execute(() -> open.values().stream()
                    .filter(desk -> desk.subject().equals(subject))
                    .forEach(desk -> quietly(desk::writersChanged)));
        }
    }

    @Override
    public void resync() {
        messenger.execute(() -> open.values().forEach(desk -> quietly(desk::writersChanged)));
    }

    /** A screen that was closed meanwhile, or a database that is away, keeps no other screen waiting. */
    private static void quietly(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException failed) {
            LOG.debug("A writer's screen was not told", failed);
        }
    }
}
