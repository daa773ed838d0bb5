package io.haedap.inquiry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import io.haedap.inquiry.Escalation;
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

/** Tells leads who have a console open that an inquiry was handed up to them, whatever screen they look at. */
@Component
class EscalationNews implements ChangeListener {

    private static final Logger LOG = LoggerFactory.getLogger(EscalationNews.class);

    private final CurrentStaff staff;
    private final List<Consumer<Escalation>> leads = new CopyOnWriteArrayList<>();
    private final Executor messenger = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("escalation-news").factory());

    EscalationNews(CurrentStaff staff) {
        this.staff = staff;
    }

    /** From now on until this tab is closed; for whoever gives inquiries to others, in the queues that they see. */
    void tell(UI ui) {
        if (!staff.may(Rights.INQUIRY_ASSIGN)) {
            return;
        }
        var queues = staff.queues();
        Registration hearing = Registration.addAndRemove(leads, escalation -> {
            if (queues.isEmpty() || queues.contains(escalation.queue())) {
                ui.access(() -> Toasts.done(
                        ui.getTranslation("inquiry.escalated.news", escalation.number()),
                        ui.getTranslation("inquiry.escalated.open"),
                        () -> ui.navigate(InquiriesView.class, escalation.number())));
            }
        });
        ui.addDetachListener(_ -> hearing.remove());
    }

    @Override
    public void changed(String topic) {
        Escalation.read(topic)
                .filter(_ -> !leads.isEmpty())
                .ifPresent(escalation -> messenger.execute(() -> leads.forEach(lead -> hear(lead, escalation))));
    }

    /** A tab that was closed meanwhile keeps the news from no other. */
    private static void hear(Consumer<Escalation> lead, Escalation escalation) {
        try {
            lead.accept(escalation);
        } catch (RuntimeException failed) {
            LOG.debug("A lead did not hear of an escalation", failed);
        }
    }

    @Override
    public void resync() {
        // What was missed stands on the home screen.
    }
}
