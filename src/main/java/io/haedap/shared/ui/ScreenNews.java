package io.haedap.shared.ui;

import com.vaadin.flow.component.Component;
import io.haedap.shared.database.ChangeListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets open screens draw themselves anew when what they show changed, whichever node it happened on; never on the listening thread. */
@org.springframework.stereotype.Component // the other Component is what is drawn
public class ScreenNews implements ChangeListener {

    private static final Logger LOG = LoggerFactory.getLogger(ScreenNews.class);

    private final List<Consumer<String>> screens = new CopyOnWriteArrayList<>();
    private final Executor messenger = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("screen-news").factory());

    /** As long as the screen is open, {@code draw} runs in its session after each change of a topic that it asked for. */
    public void tell(Component screen, Predicate<String> topics, Runnable draw) {
        screen.addAttachListener(attached -> {
            var ui = attached.getUI();
            Consumer<String> hearing = topic -> {
                if (topics.test(topic)) {
                    ui.access(draw::run);
                }
            };
            screens.add(hearing);
            screen.addDetachListener(detached -> {
                screens.remove(hearing);
                detached.unregisterListener();
            });
        });
    }

    @Override
    public void changed(String topic) {
        if (!screens.isEmpty()) {
            messenger.execute(() -> screens.forEach(screen -> hear(screen, topic)));
        }
    }

    /** A screen that was closed meanwhile, or fails, keeps the news from no other. */
    private static void hear(Consumer<String> screen, String topic) {
        try {
            screen.accept(topic);
        } catch (RuntimeException failed) {
            LOG.debug("A screen did not hear of a change", failed);
        }
    }

    @Override
    public void resync() {
        // A screen reads anew whenever somebody looks; there is nothing to keep.
    }
}
