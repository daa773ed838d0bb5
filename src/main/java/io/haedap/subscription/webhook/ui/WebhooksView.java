package io.haedap.subscription.webhook.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.haedap.people.Rights;
import io.haedap.shared.ServiceDirectory;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.KeysetMore;
import io.haedap.shared.ui.Narrow;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.ScreenNews;
import io.haedap.shared.ui.Times;
import io.haedap.subscription.KnownTopics;
import io.haedap.subscription.Topics;
import io.haedap.subscription.webhook.WebhookBoard;
import io.haedap.subscription.webhook.WebhookDesk;
import io.haedap.subscription.webhook.WebhookDetails;
import jakarta.annotation.security.RolesAllowed;

/** Programs of others that are told of notices and outages: whether it works, at a glance. */
@Route("webhooks")
@Menu(title = "webhook.menu", order = 112, icon = "hook")
@RolesAllowed(Rights.WEBHOOK_MANAGE)
@StyleSheet("context://console-assets/webhook.css")
class WebhooksView extends Screen implements AfterNavigationObserver {

    private final WebhookDesk desk;
    private final KnownTopics known;
    private final ServiceDirectory services;
    private final Times times;
    private final Grid<WebhookDetails> grid = new Grid<>();
    private final KeysetMore<WebhookDetails> rows;

    WebhooksView(
            WebhookBoard board,
            WebhookDesk desk,
            Topics topics,
            ServiceDirectory services,
            ScreenNews news,
            Times times) {
        super("webhook.menu");
        this.desk = desk;
        this.known = topics.now();
        this.services = services;
        this.times = times;
        rows = new KeysetMore<>(grid, cursor -> board.page(50, cursor), this::nothing);
        buildGrid();
        var add = new Button(getTranslation("webhook.new"), Icons.PLUS.create(), _ -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        actions(add);
        if (!board.sends()) {
            add(WebhookWords.strip(Icons.INFO.create(), "scheduled", getTranslation("webhook.off")));
        }
        add(rows);
        news.tell(this, topic -> topic.startsWith("webhook:"), rows::reload);
    }

    private void buildGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("webhook.column.name"))
                .setWidth("200px")
                .setFlexGrow(1);
        grid.addComponentColumn(webhook -> WebhookWords.badge(this, webhook.status()))
                .setHeader(getTranslation("webhook.column.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        Narrow.hide(
                grid,
                narrow("webhook.column.topics", this::topics),
                narrow("webhook.column.waiting", webhook -> String.valueOf(webhook.waiting())),
                narrow("webhook.column.success", webhook -> WebhookWords.at(times, webhook.lastSuccessAt())),
                narrow("webhook.column.failure", webhook -> WebhookWords.at(times, webhook.lastFailureAt())));
    }

    private Grid.Column<WebhookDetails> narrow(String header, ValueProvider<WebhookDetails, String> text) {
        return grid.addColumn(text)
                .setHeader(getTranslation(header))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /** One of them by name, of more how many. */
    private String topics(WebhookDetails webhook) {
        var names = WebhookWords.topics(known, webhook);
        return names.size() < 2
                ? String.join("", names)
                : getTranslation("webhook.topics.more", names.getFirst(), names.size() - 1);
    }

    private Div name(WebhookDetails webhook) {
        var link = new RouterLink(WebhookWords.name(webhook), WebhookView.class, webhook.id());
        link.addClassNames("cut", "row-link");
        var where = new Span(webhook.url());
        where.addClassNames("xs", "t3", "cut");
        where.setTitle(webhook.url());
        var name = new Div(link, where);
        name.addClassName("webhook-name");
        return name;
    }

    private EmptyState nothing() {
        return new EmptyState(
                Icons.HOOK,
                getTranslation("webhook.empty"),
                getTranslation("webhook.empty.hint"),
                new Button(getTranslation("webhook.new"), _ -> add()));
    }

    private void add() {
        new WebhookDialog(null, services.choices(), draft -> {
                    var made = desk.add(draft);
                    var id = made.webhook().id();
                    UI.getCurrent().navigate(WebhookView.class, id);
                    SecretDialog.show(made);
                })
                .open();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        rows.reload();
    }
}
