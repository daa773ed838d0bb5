package io.haedap.inquiry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import io.haedap.inquiry.Escalation;
import io.haedap.inquiry.ReplyHalted;
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

/**
 * Tells whoever has a console open, whatever screen they look at: leads that an inquiry was handed up to them, and authors that their
 * reply did not leave because the customer was faster.
 */
@Component
class ConsoleNews implements ChangeListener {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleNews.class);

    private final CurrentStaff staff;
    private final List<Consumer<Escalation>> leads = new CopyOnWriteArrayList<>();
    private final List<Consumer<ReplyHalted>> authors = new CopyOnWriteArrayList<>();
    private final Executor messenger = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("console-news").factory());

    ConsoleNews(CurrentStaff staff) {
        this.staff = staff;
    }

    /** From now on until this tab is closed. */
    void tell(UI ui) {
        tellAuthor(ui);
        if (staff.may(Rights.INQUIRY_ASSIGN)) {
            tellLead(ui);
        }
    }

    /** Whoever has it open finds the words in their field. */
    private void tellAuthor(UI ui) {
        var author = staff.id();
        Registration hearing = Registration.addAndRemove(authors, halted -> {
            if (halted.author().equals(author)) {
                ui.access(() -> {
                    var path = ui.getInternals().getActiveViewLocation().getPath();
                    if (!path.endsWith("/" + halted.number())) {
                        say(ui, "inquiry.halted.news", halted.number());
                    }
                });
            }
        });
        ui.addDetachListener(_ -> hearing.remove());
    }

    /** Whoever gives inquiries to others, in the queues that they see. */
    private void tellLead(UI ui) {
        var queues = staff.queues();
        Registration hearing = Registration.addAndRemove(leads, escalation -> {
            if (queues.isEmpty() || queues.contains(escalation.queue())) {
                ui.access(() -> say(ui, "inquiry.escalated.news", escalation.number()));
            }
        });
        ui.addDetachListener(_ -> hearing.remove());
    }

    private static void say(UI ui, String key, String number) {
        Toasts.done(
                ui.getTranslation(key, number),
                ui.getTranslation("inquiry.escalated.open"),
                () -> ui.navigate(InquiriesView.class, number));
    }

    @Override
    public void changed(String topic) {
        Escalation.read(topic).ifPresent(escalation -> tell(leads, escalation));
        ReplyHalted.read(topic).ifPresent(halted -> tell(authors, halted));
    }

    private <T> void tell(List<Consumer<T>> tabs, T news) {
        if (!tabs.isEmpty()) {
            messenger.execute(() -> tabs.forEach(tab -> hear(tab, news)));
        }
    }

    /** A tab that was closed meanwhile keeps the news from no other. */
    private static <T> void hear(Consumer<T> tab, T news) {
        try {
            tab.accept(news);
        } catch (RuntimeException failed) {
            LOG.debug("A console did not hear the news", failed);
        }
    }

    @Override
    public void resync() {
        // What was missed stands on the home screen.
    }
}
