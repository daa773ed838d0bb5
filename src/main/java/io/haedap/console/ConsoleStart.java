package io.haedap.console;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Toasts;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What each browser window begins with: its language and scheme, and sentences instead of stack traces when something breaks. */
@Component
class ConsoleStart implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(ConsoleStart.class);

    private static final AccessAnnotationChecker ACCESS = new AccessAnnotationChecker();

    private final MessageSource messages;

    ConsoleStart(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.addIndexHtmlRequestListener(this::dress);
        start.getSource().addUIInitListener(opened -> {
            Preferences.language(VaadinRequest.getCurrent()).ifPresent(opened.getUI()::setLocale);
            opened.getUI().getSession().setErrorHandler(this::broke);
            reconnecting(opened.getUI());
        });
        start.getSource().addSessionDestroyListener(ended -> signOut(ended.getSession()));
        start.getSource().setSystemMessagesProvider(at -> words(at.getLocale()));
    }

    /**
     * Vaadin ends its own session when nobody did anything; the sign-in lies in the container's session, which the heartbeats of
     * an open tab would keep alive for ever.
     */
    private static void signOut(VaadinSession ended) {
        try {
            var session = ended.getSession();
            if (session != null) {
                session.invalidate();
            }
        } catch (IllegalStateException _) {
            // it is over already: this is how a sign-out ends Vaadin's session
        }
    }

    private void dress(IndexHtmlResponse page) {
        var request = page.getVaadinRequest();
        var language = Preferences.language(request)
                .orElseGet(() -> Language.of(request.getLocale()).locale());
        var root = page.getDocument().child(0);
        root.attr("lang", language.getLanguage());
        page.getDocument()
                .head()
                .appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", "/console-assets/mark.svg");
        status(request, page);
        Preferences.scheme(request).ifPresent(scheme -> root.attr("data-scheme", scheme));
    }

    /** The page is the same for every address; a monitor or a log still sees from its status that a screen is missing or denied. */
    private static void status(VaadinRequest request, IndexHtmlResponse page) {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("^/", "");
        var found = request.getService().getRouter().getRegistry().getNavigationRouteTarget(path);
        if (!found.hasTarget()) {
            page.getVaadinResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
        } else if (request.getUserPrincipal() != null
                && !ACCESS.hasAccess(
                        found.getRouteTarget().getTarget(), request.getUserPrincipal(), request::isUserInRole)) {
            page.getVaadinResponse().setStatus(HttpStatusCode.FORBIDDEN.getCode());
        }
    }

    private void reconnecting(UI ui) {
        var words = ui.getReconnectDialogConfiguration();
        words.setDialogText(messages.getMessage("console.lost", null, ui.getLocale()));
        words.setDialogTextGaveUp(messages.getMessage("console.lost.gave-up", null, ui.getLocale()));
    }

    private SystemMessages words(Locale locale) {
        var words = new CustomizedSystemMessages();
        words.setSessionExpiredNotificationEnabled(false);
        words.setSessionExpiredURL("/console/ended");
        words.setInternalErrorCaption(messages.getMessage("console.failed.title", null, locale));
        words.setInternalErrorMessage(messages.getMessage("console.failed.reload", null, locale));
        return words;
    }

    private static boolean isGone(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(ClientAbortException.class::isInstance);
    }

    /** Nobody is told what broke, but the number on the screen finds it in the log. A browser that went away is no fault. */
    private void broke(ErrorEvent event) {
        if (isGone(event.getThrowable())) {
            log.debug("A browser went away", event.getThrowable());
            return;
        }
        var number = Incidents.report(log, event.getThrowable());
        var ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> Toasts.failed(ui.getTranslation("console.failed.toast", number)));
        }
    }
}
