package io.haedap.inquiry.ui;

import com.vaadin.flow.shared.Registration;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryChange;
import io.haedap.people.StaffId;
import io.haedap.shared.database.ChangeListener;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells open screens what came in or changed, whichever node it happened on; in order, and never on the listening thread. What
 * happens within a moment is told together, and is read once for all screens of this node: a burst of a thousand changes costs a few
 * questions, however many look.
 */
@Component
class InquiryNews implements ChangeListener {

    private static final Logger LOG = LoggerFactory.getLogger(InquiryNews.class);
    private static final long MOMENT_MILLIS = 120;
    private static final long AGAIN_MILLIS = 1_000;

    private record Screen(StaffId person, Consumer<Moment> hears) {}

    private final InquiryBoard board;
    private final List<Screen> screens = new CopyOnWriteArrayList<>();
    private final Map<String, InquiryChange> heard = new LinkedHashMap<>();
    private final ScheduledExecutorService messenger = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("inquiry-news").factory());
    private final ExecutorService tellers = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("inquiry-news-", 0).factory());
    private boolean telling;

    InquiryNews(InquiryBoard board) {
        this.board = board;
    }

    Registration tell(StaffId person, Consumer<Moment> screen) {
        return Registration.addAndRemove(screens, new Screen(person, screen));
    }

    @Override
    public void changed(String topic) {
        if (!screens.isEmpty()) {
            InquiryChange.read(topic).ifPresent(this::hear);
        }
    }

    /** That it came in is not forgotten because it was changed at once. */
    private synchronized void hear(InquiryChange change) {
        hear(change, MOMENT_MILLIS);
    }

    private void hear(InquiryChange change, long millis) {
        heard.merge(change.number(), change, (before, now) -> before.isNew() ? before : now);
        if (!telling) {
            telling = true;
            messenger.schedule((Runnable) this::tellAll, millis, TimeUnit.MILLISECONDS);
        }
    }

    /** What could not be read is told as soon as it can. */
    private synchronized void hearAgain(List<InquiryChange> changes) {
        changes.forEach(change -> hear(change, AGAIN_MILLIS));
    }

    private synchronized List<InquiryChange> collect() {
        telling = false;
        var changes = new ArrayList<>(heard.values());
        heard.clear();
        return changes;
    }

    /** All hear of a moment before the next one is read. */
    private void tellAll() {
        var changes = collect();
        try {
            var people = screens.stream().map(Screen::person).collect(Collectors.toSet());
            var moment = new Moment(changes, people, board);
            tellers.invokeAll(screens.stream()
                    .map(screen -> Executors.callable(() -> hear(screen, moment)))
                    .toList());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.debug("What changed could not be read", failed);
            hearAgain(changes);
        }
    }

    /** A screen that was closed meanwhile, or fails, keeps the news from no other. */
    private static void hear(Screen screen, Moment moment) {
        try {
            screen.hears().accept(moment);
        } catch (RuntimeException failed) {
            LOG.debug("A screen did not hear of a change", failed);
        }
    }

    @PreDestroy
    void stop() {
        messenger.shutdownNow();
        tellers.shutdownNow();
    }

    @Override
    public void resync() {
        // A screen reads anew whenever somebody looks; there is nothing to keep.
    }
}
