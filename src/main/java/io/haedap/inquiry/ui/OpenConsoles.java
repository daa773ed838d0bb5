package io.haedap.inquiry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.haedap.inquiry.queue.PresenceDesk;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.people.StaffId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Whose consoles this node shows: they are there as long as one is open, on whichever node. A tab that is closed, or whose session
 * ended, is not told of any more, so that presence runs out by itself.
 */
@Component
class OpenConsoles implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(OpenConsoles.class);

    private final Map<UI, StaffId> open = new ConcurrentHashMap<>();
    private final PresenceDesk presence;
    private final ConsoleNews news;
    private final CurrentStaff staff;

    OpenConsoles(PresenceDesk presence, ConsoleNews news, CurrentStaff staff) {
        this.presence = presence;
        this.news = news;
        this.staff = staff;
    }

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.getSource().addUIInitListener(opened -> {
            if (staff.isSignedIn() && staff.may(Rights.INQUIRY_ANSWER)) {
                open(opened.getUI());
            }
        });
    }

    private void open(UI ui) {
        try {
            presence.open();
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("That a console is open was not noted", away);
        }
        open.put(ui, staff.id());
        ui.addDetachListener(_ -> open.remove(ui));
        news.tell(ui);
    }

    @Scheduled(fixedDelay = 30_000)
    void renew() {
        if (open.isEmpty()) {
            return;
        }
        try {
            presence.renew(Set.copyOf(open.values()));
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("Open consoles were not noted", away);
        }
    }
}
