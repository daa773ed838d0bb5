package io.haedap.response.ui;

import com.vaadin.flow.shared.Registration;
import io.haedap.response.ResponseChange;
import io.haedap.shared.database.ChangeListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells open cards for which incident something was gathered or answered, whichever node it happened on; never on the listening thread. */
@Component
class ResponseNews implements ChangeListener {

    private static final Logger LOG = LoggerFactory.getLogger(ResponseNews.class);

    private final List<Consumer<String>> cards = new CopyOnWriteArrayList<>();
    private final Executor messenger = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("response-news").factory());

    Registration tell(Consumer<String> card) {
        return Registration.addAndRemove(cards, card);
    }

    @Override
    public void changed(String topic) {
        ResponseChange.read(topic)
                .filter(_ -> !cards.isEmpty())
                .ifPresent(incident -> messenger.execute(() -> cards.forEach(card -> hear(card, incident))));
    }

    /** A card whose screen was closed meanwhile, or that fails, keeps the news from no other. */
    private static void hear(Consumer<String> card, String incident) {
        try {
            card.accept(incident);
        } catch (RuntimeException failed) {
            LOG.debug("A card did not hear of a change", failed);
        }
    }

    @Override
    public void resync() {
        // A card reads anew whenever somebody looks; there is nothing to keep.
    }
}
