package io.haedap.console;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import io.haedap.people.LiveSessions;
import io.haedap.shared.database.ChangeListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Makes a change of staff reach open tabs at once, also those that only listen: without a request of theirs, {@link LiveSessions}
 * would not see them before their next heartbeat. Whoever may not work any more loses the session and all its tabs.
 */
@Component
class OpenTabs implements VaadinServiceInitListener, ChangeListener {

    private static final Logger log = LoggerFactory.getLogger(OpenTabs.class);
    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final Set<VaadinSession> sessions = ConcurrentHashMap.newKeySet();
    private final Executor looker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("open-tabs").factory());
    private final LiveSessions live;

    OpenTabs(LiveSessions live) {
        this.live = live;
    }

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.getSource().addSessionInitListener(opened -> sessions.add(opened.getSession()));
        start.getSource().addSessionDestroyListener(ended -> sessions.remove(ended.getSession()));
    }

    @Override
    public void changed(String topic) {
        if (topic.equals("staff")) {
            looker.execute(this::look);
        }
    }

    @Override
    public void resync() {
        looker.execute(this::look);
    }

    void look() {
        for (var session : sessions) {
            try {
                var browser = session.getSession();
                if (browser != null) {
                    look(session, browser);
                }
            } catch (RuntimeException failed) {
                // it ended meanwhile, or the database is away: the next request of the tab is looked at all the same
                log.debug("An open session was not looked at", failed);
            }
        }
    }

    private void look(VaadinSession session, WrappedSession browser) {
        if (browser.getAttribute(CONTEXT) instanceof SecurityContext context && context.getAuthentication() != null) {
            live.now(context.getAuthentication())
                    .ifPresentOrElse(
                            now -> browser.setAttribute(CONTEXT, new SecurityContextImpl(now)),
                            () -> session.access(() -> end(session, browser)));
        }
    }

    private static void end(VaadinSession session, WrappedSession browser) {
        for (var tab : session.getUIs()) {
            tab.getPage().setLocation("/console/ended");
            if (tab.getPushConfiguration().getPushMode().isEnabled()) {
                tab.push();
            }
        }
        browser.invalidate();
    }
}
