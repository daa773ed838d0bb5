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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells whoever has an inquiry in hand, or its queue where nobody has, that its deadline is near, whatever screen they look at. */
@Component
class DeadlineNews implements ChangeListener, VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineNews.class);

    private final CurrentStaff staff;
    private final List<Consumer<Warning>> agents = new CopyOnWriteArrayList<>();
    private final Executor messenger = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("deadline-news").factory());

    DeadlineNews(CurrentStaff staff) {
        this.staff = staff;
    }

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.getSource().addUIInitListener(opened -> {
            if (staff.isSignedIn() && staff.may(Rights.INQUIRY_ANSWER)) {
                tell(opened.getUI());
            }
        });
    }

    /** From now on until this tab is closed. */
    void tell(UI ui) {
        var me = staff.id().toString();
        var queues = staff.queues();
        Registration hearing = Registration.addAndRemove(agents, warning -> {
            var assignee = warning.assignee();
            var isMine = assignee == null ? queues.isEmpty() || queues.contains(warning.queue()) : assignee.equals(me);
            if (isMine) {
                ui.access(() -> Toasts.done(
                        ui.getTranslation("inquiry.promise.news", warning.number()),
                        ui.getTranslation("inquiry.promise.news.open"),
                        () -> ui.navigate("inquiries/" + warning.number())));
            }
        });
        ui.addDetachListener(_ -> hearing.remove());
    }

    @Override
    public void changed(String topic) {
        if (!agents.isEmpty()) {
            Warning.read(topic)
                    .ifPresent(warning -> messenger.execute(() -> agents.forEach(agent -> hear(agent, warning))));
        }
    }

    /** A tab that was closed meanwhile keeps the news from no other. */
    private static void hear(Consumer<Warning> agent, Warning warning) {
        try {
            agent.accept(warning);
        } catch (RuntimeException failed) {
            LOG.debug("An agent did not hear of a deadline", failed);
        }
    }

    @Override
    public void resync() {
        // What was missed stands on the home screen.
    }
}
