package io.haedap.subscription.webhook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.haedap.people.Rights;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.ScreenNews;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import io.haedap.subscription.webhook.DeliveryDetails;
import io.haedap.subscription.webhook.DeliveryDetails.Attempt;
import io.haedap.subscription.webhook.DeliveryRow;
import io.haedap.subscription.webhook.DeliveryState;
import io.haedap.subscription.webhook.WebhookBoard;
import io.haedap.subscription.webhook.WebhookDesk;
import io.haedap.subscription.webhook.WebhookState;
import jakarta.annotation.security.RolesAllowed;
import tools.jackson.databind.json.JsonMapper;

/** One message to one endpoint: what was sent, and each attempt with what came back. */
@Route("webhooks/:webhook/deliveries/:delivery")
@RolesAllowed(Rights.WEBHOOK_MANAGE)
@StyleSheet("context://console-assets/webhook.css")
class WebhookDeliveryView extends Screen implements BeforeEnterObserver {

    private final WebhookBoard board;
    private final WebhookDesk desk;
    private final JsonMapper json;
    private final Times times;
    private final Div tries = new Div();
    private final Pre body = new Pre();
    private final Div facts = new Div();
    private String webhook = "";
    private String delivery = "";

    WebhookDeliveryView(WebhookBoard board, WebhookDesk desk, JsonMapper json, ScreenNews news, Times times) {
        super("webhook.delivery");
        this.board = board;
        this.desk = desk;
        this.json = json;
        this.times = times;
        crumb(getTranslation("webhook.menu"), WebhooksView.class);
        facts.addClassNames("card", "webhook-facts");
        body.addClassName("webhook-body");
        body.getElement().setAttribute("tabindex", "0");
        var left = new Div(card("webhook.tries", tries), card("webhook.body", body));
        left.addClassName("webhook-log");
        var both = new Div(left, facts);
        both.addClassName("webhook-columns");
        add(both);
        news.tell(this, topic -> topic.equals("webhook:" + webhook), this::reload);
    }

    private Div card(String key, com.vaadin.flow.component.Component content) {
        var card = new Div(new Header(new H2(getTranslation(key))), content);
        card.addClassName("card");
        return card;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        webhook = event.getRouteParameters().get("webhook").orElse("");
        delivery = event.getRouteParameters().get("delivery").orElse("");
        try {
            var endpoint = board.one(webhook);
            crumb(WebhookWords.name(endpoint), WebhookView.class, webhook);
            reload();
        } catch (Refusal _) {
            throw new NotFoundException();
        }
    }

    private void reload() {
        show(board.delivery(webhook, delivery));
    }

    private void show(DeliveryDetails shown) {
        var row = shown.delivery();
        title(getTranslation("subscription.type." + row.type()));
        beside(WebhookWords.badge(this, row.status()));
        var resend = new Button(getTranslation("webhook.resend"), Icons.SEND.create(), _ -> resend());
        resend.addThemeVariants(ButtonVariant.PRIMARY);
        resend.setVisible(
                row.status() != DeliveryState.SENDING && board.one(webhook).status() != WebhookState.DISABLED);
        actions(resend);
        tries.removeAll();
        shown.tries().forEach(attempt -> tries.add(line(attempt)));
        if (shown.tries().isEmpty()) {
            var none = new Span(getTranslation("webhook.tries.none"));
            none.addClassNames("pad", "sm", "t2");
            tries.add(none);
        }
        body.setText(json.readTree(shown.body()).toPrettyString());
        showFacts(row);
    }

    private void showFacts(DeliveryRow row) {
        facts.removeAll();
        var state = WebhookWords.fact(this, "webhook.column.state", WebhookWords.badge(this, row.status()));
        state.addClassName("webhook-narrow");
        facts.add(state);
        facts.add(WebhookWords.fact(this, "webhook.column.id", row.messageId()));
        facts.add(WebhookWords.fact(this, "webhook.column.written", times.exact(row.createdAt())));
        facts.add(WebhookWords.fact(this, "webhook.column.attempts", String.valueOf(row.attempts())));
        if (row.sentAt() != null) {
            facts.add(WebhookWords.fact(this, "webhook.column.sent", times.exact(row.sentAt())));
        } else if (row.nextAttemptAt() != null && row.status() == DeliveryState.WAITING) {
            facts.add(WebhookWords.fact(this, "webhook.column.next", times.exact(row.nextAttemptAt())));
        } else if (row.lastError() != null) {
            facts.add(WebhookWords.fact(
                    this, "webhook.column.error", getTranslation("webhook.error." + row.lastError())));
        }
    }

    private Div line(Attempt attempt) {
        var badge = attempt.error() == null
                ? new StateBadge("answered", getTranslation("webhook.try.ok"))
                : new StateBadge("major", getTranslation("webhook.try.failed"));
        var said = new Span(WebhookWords.answer(this, attempt.status(), attempt.error()));
        said.addClassName("strong");
        var head = new Div(badge, said);
        if (attempt.status() != null && attempt.error() != null) {
            head.add(new Span(getTranslation("webhook.error." + attempt.error())));
        }
        var when = new Span(times.exact(attempt.at())
                + (attempt.millis() == null ? "" : " \u00b7 " + getTranslation("webhook.millis", attempt.millis())));
        when.addClassNames("xs", "t3", "num", "webhook-when");
        head.add(when);
        head.addClassName("webhook-try-head");
        var line = new Div(head);
        line.addClassName("webhook-try");
        if (attempt.answer() != null) {
            var answer = new Pre(attempt.answer());
            answer.addClassName("webhook-answer");
            line.add(answer);
        }
        return line;
    }

    private void resend() {
        Refusals.attempt(() -> {
            desk.resend(webhook, delivery);
            Toasts.done(getTranslation("webhook.resend.done"));
        });
        reload();
    }
}
