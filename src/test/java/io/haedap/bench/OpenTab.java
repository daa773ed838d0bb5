package io.haedap.bench;

import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringVaadinSession;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.internal.nodefeature.PushConfigurationMap;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.UidlWriter;
import com.vaadin.flow.shared.communication.PushMode;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Somebody's tab in a session of its own, to which the program pushes by itself: each message is written as it would be sent, handed to
 * whoever looks, and thrown away.
 */
final class OpenTab extends MockedUI implements PushConnection {

    private final transient Consumer<String> looks;

    private OpenTab(Consumer<String> looks) {
        this.looks = looks;
    }

    /** Opens a screen for whoever is signed in on this thread; the first message is written before it returns. */
    static OpenTab open(VaadinServletService service, String path, QueryParameters filter, Consumer<String> looks) {
        var http = FakeHttpSession.Companion.create(service.getServlet().getServletContext());
        http.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, SecurityContextHolder.getContext());
        var lock = new ReentrantLock();
        http.setAttribute(service.getServiceName() + ".lock", lock);
        lock.lock();
        var session = new MockSpringVaadinSession(service, MockedUI::new);
        session.refreshTransients(new WrappedHttpSession(http), service);
        session.setLocale(Locale.KOREAN);
        var request =
                new VaadinServletRequest(MockVaadin.getMockRequestFactory().invoke(http), service);
        CurrentInstance.set(VaadinRequest.class, request);
        VaadinSession.setCurrent(session);
        var tab = new OpenTab(looks);
        tab.getInternals().setSession(session);
        UI.setCurrent(tab);
        tab.doInit(request, session.getNextUIid(), "bench");
        session.addUI(tab);
        tab.getElement().getNode().getFeature(PushConfigurationMap.class).setPushMode(PushMode.AUTOMATIC);
        tab.getInternals().setPushConnection(tab);
        tab.navigate(path, filter);
        session.unlock();
        CurrentInstance.clearAll();
        return tab;
    }

    void leave() {
        var session = getSession();
        session.lock();
        session.removeUI(this);
        session.unlock();
    }

    @Override
    public void push() {
        looks.accept(new UidlWriter().createUidl(this, true).toString());
    }

    @Override
    public void disconnect() {
        // nobody reads
    }

    @Override
    public boolean isConnected() {
        return true;
    }
}
