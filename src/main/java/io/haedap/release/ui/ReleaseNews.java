package io.haedap.release.ui;

import com.vaadin.flow.shared.Registration;
import io.haedap.shared.database.ChangeListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells open screens which bundle moved, whichever node it happened on; never on the listening thread. */
@Component
class ReleaseNews implements ChangeListener {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseNews.class);
    private static final Pattern TOPIC = Pattern.compile("release:(\\d+)");

    private final List<Consumer<String>> screens = new CopyOnWriteArrayList<>();
    private final Executor messenger = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("release-news").factory());

    Registration tell(Consumer<String> screen) {
        return Registration.addAndRemove(screens, screen);
    }

    @Override
    public void changed(String topic) {
        var bundle = TOPIC.matcher(topic);
        if (bundle.matches() && !screens.isEmpty()) {
            messenger.execute(() -> screens.forEach(screen -> hear(screen, bundle.group(1))));
        }
    }

    /** A screen that was closed meanwhile, or fails, keeps the news from no other. */
    private static void hear(Consumer<String> screen, String bundle) {
        try {
            screen.accept(bundle);
        } catch (RuntimeException failed) {
            LOG.debug("A screen did not hear of a release", failed);
        }
    }

    @Override
    public void resync() {
        // A screen reads anew whenever somebody looks; there is nothing to keep.
    }
}
