package io.haedap.subscription.webhook.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.KeysetMore;
import io.haedap.shared.ui.Narrow;
import io.haedap.shared.ui.Times;
import io.haedap.subscription.webhook.DeliveryRow;
import io.haedap.subscription.webhook.DeliveryState;
import io.haedap.subscription.webhook.WebhookBoard;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was sent to an endpoint, newest first; the state that is looked for stands in the address. */
class DeliveryLog extends Div {

    private final Times times;
    private final Div states = new Div();
    private final Grid<DeliveryRow> grid = new Grid<>();
    private final KeysetMore<DeliveryRow> rows;
    private String webhook = "";
    private @Nullable DeliveryState state;

    DeliveryLog(WebhookBoard board, Times times) {
        this.times = times;
        addClassName("webhook-log");
        rows = new KeysetMore<>(grid, cursor -> board.deliveries(webhook, state, 50, cursor), this::nothing);
        states.addClassName("chips");
        states.getElement().setAttribute("role", "group");
        states.getElement().setAttribute("aria-label", getTranslation("webhook.column.state"));
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addComponentColumn(this::event)
                .setHeader(getTranslation("webhook.column.event"))
                .setWidth("180px")
                .setFlexGrow(1);
        grid.addComponentColumn(delivery -> WebhookWords.badge(this, delivery.status()))
                .setHeader(getTranslation("webhook.column.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        Narrow.hide(
                grid,
                narrow(
                        "webhook.column.answer",
                        delivery -> WebhookWords.answer(this, delivery.lastStatus(), delivery.lastError())),
                narrow("webhook.column.attempts", delivery -> String.valueOf(delivery.attempts())),
                narrow("webhook.column.at", delivery -> times.at(delivery.createdAt())));
        add(states, rows);
    }

    private Grid.Column<DeliveryRow> narrow(String header, ValueProvider<DeliveryRow, String> text) {
        return grid.addColumn(text)
                .setHeader(getTranslation(header))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Div event(DeliveryRow delivery) {
        var link = new RouterLink(
                getTranslation("subscription.type." + delivery.type()),
                WebhookDeliveryView.class,
                new RouteParameters(new RouteParam("webhook", webhook), new RouteParam("delivery", delivery.id())));
        link.addClassNames("cut", "row-link");
        var id = new Span(delivery.type() + " \u00b7 " + delivery.messageId());
        id.addClassNames("xs", "t3", "cut", "webhook-id");
        var more = new Span(WebhookWords.answer(this, delivery.lastStatus(), delivery.lastError()) + " \u00b7 "
                + times.at(delivery.createdAt()));
        more.addClassNames("xs", "t3", "cut", "webhook-more");
        var event = new Div(link, id, more);
        event.addClassName("webhook-name");
        return event;
    }

    private EmptyState nothing() {
        if (state == null) {
            return new EmptyState(
                    Icons.SEND, getTranslation("webhook.log.empty"), getTranslation("webhook.log.empty.hint"), null);
        }
        return new EmptyState(
                Icons.SEND,
                getTranslation("webhook.log.none"),
                getTranslation("webhook.log.none.hint"),
                new Button(getTranslation("webhook.filter.clear"), _ -> follow(null)));
    }

    void show(String of, QueryParameters parameters) {
        webhook = of;
        state = parameters
                .getSingleParameter("status")
                .flatMap(name -> Arrays.stream(DeliveryState.values())
                        .filter(one -> one.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElse(null);
        states.removeAll();
        states.add(chip(null));
        for (var one : DeliveryState.values()) {
            states.add(chip(one));
        }
        reload();
    }

    void reload() {
        rows.reload();
    }

    private Button chip(@Nullable DeliveryState of) {
        var word = getTranslation(of == null ? "webhook.filter.all" : "webhook.delivery.state." + of);
        var chip = new Button(word, _ -> follow(of));
        chip.addClassName("chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(of == state));
        return chip;
    }

    private void follow(@Nullable DeliveryState to) {
        UI.getCurrent()
                .navigate(
                        "webhooks/" + webhook,
                        to == null
                                ? QueryParameters.empty()
                                : QueryParameters.simple(
                                        Map.of("status", to.name().toLowerCase(Locale.ROOT))));
    }
}
