package io.haedap.inquiry.promise.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.shared.Registration;
import io.haedap.inquiry.promise.Warning;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.database.ChangeListener;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.PreDestroy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells whoever has an inquiry in hand, or its queue where nobody has, that its deadline is near, whatever screen they look at. What
 * falls due within a moment is told together: all that is promised by the day is due at one minute.
 */
@Component
class DeadlineNews implements ChangeListener, VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineNews.class);
    private static final long MOMENT_MILLIS = 500;

    private final CurrentStaff staff;
    private final List<Consumer<List<Warning>>> tabs = new CopyOnWriteArrayList<>();
    private final Set<Warning> heard = new LinkedHashSet<>();
    private final ScheduledExecutorService messenger = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("deadline-news").factory());

    DeadlineNews(CurrentStaff staff) {
        this.staff = staff;
    }

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.getSource().addUIInitListener(opened -> {
            if (staff.isSignedIn()) {
                tell(opened.getUI());
            }
        });
    }

    /** From now on until this tab is closed. */
    void tell(UI ui) {
        var me = staff.id().toString();
        var hearing = Registration.addAndRemove(tabs, warnings -> {
            var near = warnings.stream()
                    .filter(warning ->
                            warning.assignee() == null || warning.assignee().equals(me))
                    .toList();
            if (!near.isEmpty()) {
                ui.access(() -> say(ui, near));
            }
        });
        ui.addDetachListener(_ -> hearing.remove());
    }

    /** Rights and queues may have changed since the tab was opened. */
    private void say(UI ui, List<Warning> warnings) {
        if (!staff.isSignedIn() || !staff.may(Rights.INQUIRY_ANSWER)) {
            return;
        }
        var mine = warnings.stream()
                .filter(warning -> warning.assignee() != null || staff.sees(warning.queue()))
                .map(Warning::number)
                .distinct()
                .toList();
        if (mine.size() == 1) {
            say(ui, ui.getTranslation("inquiry.promise.news", mine.getFirst()), "inquiries/" + mine.getFirst());
        } else if (!mine.isEmpty()) {
            say(ui, ui.getTranslation("inquiry.promise.news.more", mine.getFirst(), mine.size() - 1), "inquiries");
        }
    }

    private static void say(UI ui, String words, String address) {
        Toasts.done(words, ui.getTranslation("inquiry.promise.news.open"), () -> ui.navigate(address));
    }

    @Override
    public void changed(String topic) {
        if (!tabs.isEmpty()) {
            Warning.read(topic).ifPresent(this::hear);
        }
    }

    private synchronized void hear(Warning warning) {
        if (heard.isEmpty()) {
            messenger.schedule((Runnable) this::tellAll, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        }
        heard.add(warning);
    }

    private synchronized List<Warning> collect() {
        var warnings = List.copyOf(heard);
        heard.clear();
        return warnings;
    }

    private void tellAll() {
        var warnings = collect();
        tabs.forEach(tab -> hear(tab, warnings));
    }

    /** A tab that was closed meanwhile keeps the news from no other. */
    private static void hear(Consumer<List<Warning>> tab, List<Warning> warnings) {
        try {
            tab.accept(warnings);
        } catch (RuntimeException failed) {
            LOG.debug("A tab did not hear of deadlines", failed);
        }
    }

    @PreDestroy
    void stop() {
        messenger.shutdownNow();
    }

    @Override
    public void resync() {
        // What was missed stands on the home screen.
    }
}
