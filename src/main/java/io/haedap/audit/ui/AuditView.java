package io.haedap.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.haedap.audit.AuditBoard;
import io.haedap.audit.AuditEntry;
import io.haedap.audit.AuditFilter;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.KeysetMore;
import io.haedap.shared.ui.Narrow;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who did and saw what, newest first. The filters stand in the address; the chain of seals can be checked. */
@Route("audit")
@Menu(title = "audit.menu", order = 120, icon = "shield")
@RolesAllowed("audit:read")
class AuditView extends Screen implements AfterNavigationObserver {

    private static final int PAGE = 100;
    private static final List<String> AREAS =
            List.of("personal-data", "faq", "notice", "incident", "maintenance", "inquiry", "letter", "staff", "token");

    private final AuditBoard board;
    private final Times times;
    private final Select<String> area = new Select<>();
    private final TextField actor = new TextField(getTranslation("audit.filter.actor"));
    private final TextField subject = new TextField(getTranslation("audit.filter.subject"));
    private final Grid<AuditEntry> grid = new Grid<>();
    private final KeysetMore<AuditEntry> list;
    private AuditFilter filter = AuditFilter.EVERYTHING;

    AuditView(AuditBoard board, Times times) {
        super("audit.menu");
        this.board = board;
        this.times = times;
        list = new KeysetMore<>(grid, cursor -> board.page(filter, PAGE, cursor), this::nothing);
        columns();
        actions(new Button(getTranslation("audit.check"), Icons.SHIELD.create(), click -> check()));
        add(filters(), list);
    }

    private Component filters() {
        area.setLabel(getTranslation("audit.filter.area"));
        area.setEmptySelectionAllowed(true);
        area.setEmptySelectionCaption(getTranslation("audit.area.all"));
        area.setItemLabelGenerator(one -> one == null ? getTranslation("audit.area.all") : AuditWords.area(this, one));
        area.addValueChangeListener(change -> follow(change.isFromClient()));
        actor.setPlaceholder(getTranslation("audit.filter.actor.hint"));
        actor.addValueChangeListener(change -> follow(change.isFromClient()));
        subject.setPlaceholder(getTranslation("audit.filter.subject.hint"));
        subject.addValueChangeListener(change -> follow(change.isFromClient()));
        List.of(actor, subject).forEach(field -> {
            field.setClearButtonVisible(true);
            field.setMaxLength(200);
        });
        var filters = new Div(area, actor, subject);
        filters.addClassName("filters");
        return filters;
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(entry -> times.at(entry.at()))
                .setHeader(getTranslation("audit.column.at"))
                .setTooltipGenerator(entry -> times.full(entry.at()))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::actor)
                .setHeader(getTranslation("audit.column.actor"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(entry -> AuditWords.action(this, entry.action()))
                .setHeader(getTranslation("audit.column.action"))
                .setTooltipGenerator(AuditEntry::action)
                .setFlexGrow(1);
        var what = grid.addComponentColumn(this::subject)
                .setHeader(getTranslation("audit.column.subject"))
                .setFlexGrow(1);
        var facts = grid.addColumn(entry -> AuditWords.facts(this, entry.facts()))
                .setHeader(getTranslation("audit.column.facts"))
                .setTooltipGenerator(entry -> AuditWords.facts(this, entry.facts()))
                .setFlexGrow(2);
        var address = grid.addColumn(entry -> AuditWords.address(entry.address()))
                .setHeader(getTranslation("audit.column.address"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        Narrow.hide(grid, what, facts, address);
    }

    private Component actor(AuditEntry entry) {
        return narrowing(AuditWords.actor(this, entry), () -> actor.setValue(entry.actorId()));
    }

    private Component subject(AuditEntry entry) {
        return narrowing(entry.subject(), () -> subject.setValue(entry.subject()));
    }

    private Button narrowing(String words, Runnable narrow) {
        var button = new Button(words, click -> {
            narrow.run();
            follow(true);
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClassNames("cell-link");
        button.setTooltipText(getTranslation("audit.narrow", words));
        return button;
    }

    private void follow(boolean byHand) {
        if (byHand) {
            var wanted = new HashMap<String, String>();
            put(wanted, "action", area.getValue());
            put(wanted, "actor", actor.getValue());
            put(wanted, "subject", subject.getValue());
            UI.getCurrent().navigate(AuditView.class, QueryParameters.simple(wanted));
        }
    }

    private static void put(Map<String, String> wanted, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            wanted.put(name, value.strip());
        }
    }

    private void check() {
        Refusals.attempt(() -> {
            var result = board.check();
            if (result.brokenAt() == null) {
                Toasts.done(getTranslation("audit.check.sound", result.sealed(), result.unsealed()));
            } else {
                Toasts.failed(getTranslation("audit.check.broken", result.brokenAt()));
            }
        });
    }

    private Component nothing() {
        return new EmptyState(
                Icons.SHIELD,
                getTranslation("audit.empty"),
                getTranslation("audit.empty.hint"),
                new Button(
                        getTranslation("audit.empty.all"),
                        click -> UI.getCurrent().navigate(AuditView.class, QueryParameters.empty())));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var asked = event.getLocation().getQueryParameters();
        var action = asked.getSingleParameter("action").orElse(null);
        var who = asked.getSingleParameter("actor").orElse(null);
        var which = asked.getSingleParameter("subject").orElse(null);
        var areas = new ArrayList<>(AREAS);
        if (action != null && !areas.contains(action)) {
            areas.addFirst(action);
        }
        area.setItems(areas);
        area.setValue(action);
        actor.setValue(who == null ? "" : who);
        subject.setValue(which == null ? "" : which);
        filter = new AuditFilter(action, who, which);
        list.reload();
    }
}
