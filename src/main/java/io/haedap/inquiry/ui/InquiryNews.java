package io.haedap.inquiry.ui;

import com.vaadin.flow.shared.Registration;
import io.haedap.inquiry.InquiryChange;
import io.haedap.shared.database.ChangeListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Tells open screens what came in or changed, whichever node it happened on; in order, and never on the listening thread. */
@Component
class InquiryNews implements ChangeListener {

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
                .ifPresent(change -> messenger.execute(() -> screens.forEach(screen -> screen.accept(change))));
    }

    @Override
    public void resync() {
        // A screen reads anew whenever somebody looks; there is nothing to keep.
    }
}
