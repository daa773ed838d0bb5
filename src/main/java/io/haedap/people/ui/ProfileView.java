package io.haedap.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.haedap.people.ApiToken;
import io.haedap.people.CurrentStaff;
import io.haedap.people.LimitChoices;
import io.haedap.people.OwnAccount;
import io.haedap.people.QueueChoices;
import io.haedap.people.Rights;
import io.haedap.people.TokenDesk;
import io.haedap.shared.Language;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Initial;
import io.haedap.shared.ui.Narrow;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;

/** What everyone sees of themselves: roles, rights, limits, and the API tokens that act in their name. */
@Route("profile")
@PermitAll
class ProfileView extends Screen implements AfterNavigationObserver {

    private final TokenDesk desk;
    private final Times times;
    private final List<String> rights;
    private final Grid<ApiToken> grid = new Grid<>();
    private final EmptyState none = new EmptyState(
            Icons.KEY, getTranslation("people.token.none"), getTranslation("people.token.none.hint"), null);

    ProfileView(
            CurrentStaff staff, OwnAccount own, TokenDesk desk, LimitChoices limits, QueueChoices queues, Times times) {
        super("people.profile");
        this.desk = desk;
        this.times = times;
        this.rights = Rights.ALL.stream().filter(staff::may).toList();
        var make = new Button(getTranslation("people.token.make"), Icons.PLUS.create(), click -> issue());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        actions(make);
        columns();
        add(account(own, limits, queues), tokens());
    }

    private Component account(OwnAccount own, LimitChoices limits, QueueChoices queues) {
        var me = own.me();
        var name = new Span(me.name());
        name.addClassName("strong");
        var email = new Span(me.email());
        email.addClassName("t2");
        var person = new Div(new Initial(me.name()), name, email);
        person.addClassNames("row", "wrap");
        own.roles().forEach(role -> person.add(StateBadge.plain(StaffWords.role(this, role), "st-closed")));
        var queueNames = queues.queues(Language.of(getLocale()));
        var slugs = limits.categories(Language.of(getLocale()));
        var facts = new Div(
                person,
                fact("people.field.queues", StaffWords.limits(this, queueNames, me.queues())),
                fact("people.field.categories", StaffWords.limits(this, slugs, me.categories())),
                fact(
                        "people.rights",
                        rights.stream()
                                .map(right -> StaffWords.right(this, right))
                                .collect(Collectors.joining(", "))));
        facts.addClassNames("pad", "facts");
        return card("people.profile.account", facts);
    }

    private Component fact(String key, String value) {
        var label = new Span(getTranslation(key));
        label.addClassName("label");
        var fact = new Div(label, new Span(value));
        fact.addClassName("fact");
        return fact;
    }

    private Component tokens() {
        return card("people.token.list", new Div(grid, none));
    }

    private Component card(String titleKey, Component content) {
        var card = new Section(new Header(new H2(getTranslation(titleKey))), content);
        card.addClassName("card");
        return card;
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(ApiToken::name)
                .setHeader(getTranslation("people.token.name"))
                .setFlexGrow(2);
        var scopes = grid.addColumn(token -> token.scopes().isEmpty()
                        ? getTranslation("people.token.scopes.all")
                        : token.scopes().stream()
                                .sorted()
                                .map(right -> StaffWords.right(this, right))
                                .collect(Collectors.joining(", ")))
                .setHeader(getTranslation("people.token.scopes"))
                .setFlexGrow(2);
        var made = grid.addColumn(token -> times.date(token.createdAt()))
                .setHeader(getTranslation("people.token.created"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(token -> times.date(token.expiresAt()))
                .setHeader(getTranslation("people.token.expires"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        var header = new Span(getTranslation("people.column.actions"));
        header.addClassName("sr");
        grid.addComponentColumn(this::ending)
                .setKey("actions")
                .setHeader(header)
                .setAutoWidth(true)
                .setFlexGrow(0);
        Narrow.hide(grid, scopes, made);
    }

    private Component ending(ApiToken token) {
        var end = new Button(getTranslation("people.token.revoke"), click -> revoke(token));
        end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        end.setAriaLabel(token.name() + ": " + getTranslation("people.token.revoke"));
        return end;
    }

    private void issue() {
        new TokenDialog(desk, rights, times, this::refresh).open();
    }

    private void revoke(ApiToken token) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("people.token.revoke.title", token.name()));
        question.setText(getTranslation("people.token.revoke.text"));
        question.setConfirmText(getTranslation("people.token.revoke"));
        question.setConfirmButtonTheme("primary error");
        question.setCancelable(true);
        question.setCancelText(getTranslation("shared.cancel"));
        question.addConfirmListener(confirmed -> {
            if (Refusals.attempt(() -> desk.revoke(token.id()))) {
                refresh();
                Toasts.done(getTranslation("people.token.revoked", token.name()));
            }
        });
        question.open();
    }

    private void refresh() {
        var tokens = desk.own();
        grid.setItems(tokens);
        grid.setVisible(!tokens.isEmpty());
        none.setVisible(tokens.isEmpty());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }
}
