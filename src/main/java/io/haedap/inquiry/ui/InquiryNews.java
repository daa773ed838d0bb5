package io.haedap.inquiry.ui;

import com.vaadin.flow.shared.Registration;
import io.haedap.inquiry.InquiryChange;
import io.haedap.shared.database.ChangeListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells open screens what came in or changed, whichever node it happened on; in order, and never on the listening thread. */
@Component
class InquiryNews implements ChangeListener {

    private static final Logger LOG = LoggerFactory.getLogger(InquiryNews.class);

    private final List<Consumer<InquiryChange>> screens = new CopyOnWriteArrayList<>();
    private final Executor messenger = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("inquiry-news").factory());

    Registration tell(Consumer<InquiryChange> screen) {
        return Registration.addAndRemove(screens, screen);
    }

    @Override
    public void changed(String topic) {
        InquiryChange.read(topic)
                .filter(_ -> !screens.isEmpty())
                .ifPresent(change -> messenger.execute(() -> screens.forEach(screen -> hear(screen, change))));
    }

    /** A screen that was closed meanwhile, or fails, keeps the news from no other. */
    private static void hear(Consumer<InquiryChange> screen, InquiryChange change) {
        try {
            screen.accept(change);
        } catch (RuntimeException failed) {
            LOG.debug("A screen did not hear of a change", failed);
        }
    }

    @Override
    public void resync() {
        // A screen reads anew whenever somebody looks; there is nothing to keep.
    }
}
