package io.haedap.subscription.webhook.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.shared.Refusal;
import io.haedap.shared.ServiceDirectory;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.ScreenNews;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import io.haedap.subscription.Topics;
import io.haedap.subscription.webhook.WebhookAction;
import io.haedap.subscription.webhook.WebhookBoard;
import io.haedap.subscription.webhook.WebhookDesk;
import io.haedap.subscription.webhook.WebhookDetails;
import io.haedap.subscription.webhook.WebhookState;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** One endpoint: what it is, whether it works, and each message that was sent to it. */
@Route("webhooks")
@RolesAllowed(Rights.WEBHOOK_MANAGE)
@StyleSheet("context://console-assets/webhook.css")
class WebhookView extends Screen implements HasUrlParameter<String>, AfterNavigationObserver, WebhookFacts.Guide {

    private final WebhookBoard board;
    private final WebhookDesk desk;
    private final ServiceDirectory services;
    private final WebhookFacts facts;
    private final DeliveryLog log;
    private final Div strips = new Div();
    private String id = "";
    private @Nullable WebhookDetails shown;

    WebhookView(
            WebhookBoard board,
            WebhookDesk desk,
            ServiceDirectory services,
            Topics topics,
            StaffBoard colleagues,
            ScreenNews news,
            Times times) {
        super("webhook.menu");
        this.board = board;
        this.desk = desk;
        this.services = services;
        facts = new WebhookFacts(topics, colleagues, times, this);
        log = new DeliveryLog(board, times);
        crumb(getTranslation("webhook.menu"), WebhooksView.class);
        strips.addClassName("webhook-strips");
        var both = new Div(log, facts);
        both.addClassName("webhook-columns");
        add(strips, both);
        news.tell(this, topic -> topic.equals("webhook:" + id), this::reload);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        id = parameter;
        try {
            show(board.one(id));
        } catch (Refusal _) {
            throw new NotFoundException();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        log.show(id, event.getLocation().getQueryParameters());
    }

    private void reload() {
        show(board.one(id));
        log.reload();
    }

    private void show(WebhookDetails webhook) {
        shown = webhook;
        title(WebhookWords.name(webhook));
        beside(WebhookWords.badge(this, webhook.status()));
        var test = new Button(getTranslation("webhook.test"), Icons.SEND.create(), _ -> test());
        test.setVisible(webhook.status() != WebhookState.DISABLED);
        actions(turn(webhook), test);
        showStrips(webhook);
        facts.show(webhook);
    }

    /** What waits for somebody is primary: to begin again. */
    private Button turn(WebhookDetails webhook) {
        if (webhook.allowed().contains(WebhookAction.PAUSE)) {
            return new Button(
                    getTranslation("webhook.action.PAUSE"), Icons.PAUSE.create(), _ -> act(WebhookAction.PAUSE));
        }
        var resume = new Button(getTranslation("webhook.action.RESUME"), _ -> act(WebhookAction.RESUME));
        resume.addThemeVariants(ButtonVariant.PRIMARY);
        return resume;
    }

    private void showStrips(WebhookDetails webhook) {
        strips.removeAll();
        if (!board.sends()) {
            strips.add(WebhookWords.strip(Icons.INFO.create(), "scheduled", getTranslation("webhook.off")));
        }
        if (webhook.status() == WebhookState.PAUSED) {
            var held = webhook.waiting() == 0 ? "" : " " + getTranslation("webhook.held", webhook.waiting());
            strips.add(WebhookWords.strip(Icons.PAUSE.create(), "hold", getTranslation("webhook.paused") + held));
        } else if (webhook.reason() != null) {
            strips.add(WebhookWords.strip(
                    Icons.WARN.create(), "major", getTranslation("webhook.reason." + webhook.reason())));
        }
    }

    private void act(WebhookAction action) {
        if (Refusals.attempt(() -> desk.act(id, action))) {
            Toasts.done(getTranslation("webhook.done." + action));
        }
        reload();
    }

    private void test() {
        Refusals.attempt(() -> {
            desk.test(id);
            Toasts.done(getTranslation("webhook.test.done"));
        });
        reload();
    }

    @Override
    public void change() {
        var before = shown;
        if (before == null) {
            return;
        }
        new WebhookDialog(before, services.choices(), draft -> {
                    show(desk.change(id, before.version(), draft));
                    Toasts.done(getTranslation("webhook.change.done"));
                })
                .open();
    }

    @Override
    public void rotate() {
        ask("webhook.rotate", () -> {
            SecretDialog.show(desk.act(id, WebhookAction.ROTATE));
            reload();
        });
    }

    @Override
    public void remove() {
        var before = shown;
        if (before != null) {
            ask("webhook.remove", () -> {
                desk.remove(id, before.version());
                UI.getCurrent().navigate(WebhooksView.class);
                Toasts.done(getTranslation("webhook.remove.done"));
            });
        }
    }

    @Override
    public @Nullable String contact() {
        return board.contact(id);
    }

    private void ask(String what, Runnable deed) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation(what + ".title"));
        dialog.setText(getTranslation(what + ".text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shared.cancel"));
        dialog.setConfirmText(getTranslation(what));
        dialog.setConfirmButtonTheme(what.endsWith("remove") ? "error primary" : "primary");
        dialog.addConfirmListener(_ -> Refusals.attempt(deed));
        dialog.open();
    }
}
