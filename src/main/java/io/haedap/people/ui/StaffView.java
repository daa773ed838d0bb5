package io.haedap.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.haedap.people.LimitChoices;
import io.haedap.people.QueueChoices;
import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffDesk;
import io.haedap.people.StaffMember;
import io.haedap.shared.Language;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Initial;
import io.haedap.shared.ui.KeysetMore;
import io.haedap.shared.ui.Narrow;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;

/** Who works here, with which roles, narrowed to what; invite, change, disable, enable. */
@Route("staff")
@Menu(title = "people.menu", order = 100, icon = "people")
@RolesAllowed(Rights.STAFF_WRITE)
class StaffView extends Screen implements AfterNavigationObserver {

    private static final int PAGE = 50;

    private final StaffDesk desk;
    private final StaffBoard board;
    private final Map<String, String> slugs;
    private final Map<String, String> queueNames;
    private final List<String> roles;
    private final Grid<StaffMember> grid = new Grid<>();
    private final KeysetMore<StaffMember> list;

    StaffView(StaffDesk desk, StaffBoard board, LimitChoices limits, QueueChoices queues) {
        super("people.menu");
        this.desk = desk;
        this.board = board;
        this.queueNames = queues.queues(Language.of(getLocale()));
        this.slugs = limits.categories(Language.of(getLocale()));
        this.roles = board.roles();
        list = new KeysetMore<>(grid, cursor -> board.page(PAGE, cursor), this::nobody);
        columns();
        var invite = new Button(getTranslation("people.invite"), Icons.PLUS.create(), click -> invite());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        actions(invite);
        add(list);
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addComponentColumn(this::person)
                .setHeader(getTranslation("people.column.name"))
                .setFlexGrow(2);
        var held = grid.addColumn(member -> StaffWords.roles(this, roles, member))
                .setHeader(getTranslation("people.column.roles"))
                .setFlexGrow(2);
        var queues = grid.addColumn(member -> StaffWords.limits(this, queueNames, member.queues()))
                .setHeader(getTranslation("people.column.queues"));
        var categories = grid.addColumn(member -> StaffWords.limits(this, slugs, member.categories()))
                .setHeader(getTranslation("people.column.categories"));
        grid.addComponentColumn(member -> StaffWords.state(this, member.state()))
                .setHeader(getTranslation("people.column.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::deeds)
                .setKey("actions")
                .setHeader(hidden(getTranslation("people.column.actions")))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        Narrow.hide(grid, held, queues, categories);
    }

    private static Component hidden(String words) {
        var header = new Span(words);
        header.addClassName("sr");
        return header;
    }

    private Component person(StaffMember member) {
        var name = new Span(member.name());
        name.addClassName("med");
        var email = new Span(member.email());
        email.addClassNames("t3", "xs", "cut");
        var person = new Div(new Initial(member.name()), name, email);
        person.addClassNames("row", "cut");
        return person;
    }

    private Component deeds(StaffMember member) {
        var deeds = new Div(deed("people.rights", member, () -> changeRights(member)));
        deeds.addClassName("row");
        switch (member.state()) {
            case INVITED ->
                deeds.add(
                        deed("people.again", member, () -> inviteAgain(member)),
                        deed("people.disable", member, () -> disable(member)));
            case ACTIVE -> deeds.add(deed("people.disable", member, () -> disable(member)));
            case DISABLED -> deeds.add(deed("people.enable", member, () -> enable(member)));
        }
        return deeds;
    }

    private Button deed(String key, StaffMember member, Runnable deed) {
        var button = new Button(getTranslation(key), click -> deed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(member.name() + ": " + getTranslation(key));
        return button;
    }

    private void invite() {
        new InviteDialog(new RightsForm(roles, queueNames, slugs), invitation -> {
                    var invited = desk.invite(invitation);
                    list.reload();
                    Toasts.done(getTranslation("people.invited", invited.email()));
                })
                .open();
    }

    private void inviteAgain(StaffMember member) {
        if (Refusals.attempt(() -> desk.inviteAgain(member.id()))) {
            Toasts.done(getTranslation("people.invited", member.email()));
        }
    }

    private void changeRights(StaffMember member) {
        new RightsDialog(member, new RightsForm(roles, queueNames, slugs), rights -> {
                    desk.setRights(member.id(), member.version(), rights.roles(), rights.queues(), rights.categories());
                    list.reload();
                    Toasts.done(getTranslation("people.rights.changed", member.name()));
                })
                .open();
    }

    private void disable(StaffMember member) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("people.disable.title", member.name()));
        question.setText(getTranslation("people.disable.text"));
        question.setConfirmText(getTranslation("people.disable"));
        question.setConfirmButtonTheme("primary error");
        question.setCancelable(true);
        question.setCancelText(getTranslation("shared.cancel"));
        question.addConfirmListener(confirmed -> {
            if (Refusals.attempt(() -> desk.disable(member.id(), member.version()))) {
                list.reload();
                Toasts.done(getTranslation("people.disabled", member.name()));
            }
        });
        question.open();
    }

    private void enable(StaffMember member) {
        if (Refusals.attempt(() -> desk.enable(member.id(), member.version()))) {
            list.reload();
            Toasts.done(getTranslation("people.enabled", member.name()));
        }
    }

    private Component nobody() {
        return new EmptyState(Icons.PEOPLE, getTranslation("people.empty"), getTranslation("people.empty.hint"), null);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.reload();
    }
}
