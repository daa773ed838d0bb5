package io.haedap.faq.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.haedap.category.CategoryTree;
import io.haedap.faq.BulkAction;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqBulkDesk;
import io.haedap.faq.FaqFilter;
import io.haedap.faq.FaqRow;
import io.haedap.faq.FaqStatus;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.people.SavedViews;
import io.haedap.shared.Language;
import io.haedap.shared.ui.ColumnsMenu;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.KeysetMore;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.ViewsMenu;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All entries, latest change first; filters stand in the address, and what is chosen can be changed together. */
@Route("faqs")
@Menu(title = "faq.menu", order = 20, icon = "book")
@RolesAllowed(Rights.FAQ_READ)
@StyleSheet("context://console-assets/faq.css")
@StyleSheet("context://console-assets/faq-review.css")
@StyleSheet("context://console-assets/faq-entries.css")
class FaqsView extends Screen implements AfterNavigationObserver {

    static final String SCREEN = "faqs";

    private final FaqBoard board;
    private final CurrentStaff staff;
    private final SavedViews views;
    private final FaqsFilters filters;
    private final Div states = new Div();
    private final RouterLink print = new RouterLink();
    private final FaqGrid grid;
    private final FaqBulk bulk;
    private final KeysetMore<FaqRow> rows;
    private FaqFilter filter = FaqFilter.EVERYTHING;

    FaqsView(
            FaqBoard board,
            FaqBulkDesk desk,
            CategoryTree categories,
            SavedViews views,
            CurrentStaff staff,
            Times times) {
        super("faq.menu");
        this.board = board;
        this.staff = staff;
        this.views = views;
        var tree = categories.all();
        var names = new HashMap<String, String>();
        tree.forEach(one -> names.put(one.slug(), one.name().in(Language.of(getLocale()))));
        var changing = Arrays.stream(BulkAction.values()).anyMatch(action -> staff.may(action.right()));
        grid = new FaqGrid(names, times, changing);
        rows = new KeysetMore<>(grid, cursor -> board.rows(filter, 50, cursor), this::nothing);
        filters = new FaqsFilters(board, tree, this::go);
        bulk = new FaqBulk(desk, board, tree, staff, this::reload);
        grid.addSelectionListener(chosen -> bulk.show(chosen.getAllSelectedItems()));
        states.addClassName("chips");
        states.getElement().setAttribute("role", "group");
        states.getElement().setAttribute("aria-label", getTranslation("faq.filter.status"));
        buildActions();
        var second = new Div(states, menus());
        second.addClassName("list-tools");
        add(filters, second, bulk.bar(), rows);
    }

    private void buildActions() {
        if (!staff.may(Rights.FAQ_WRITE)) {
            return;
        }
        var write = new Button(
                getTranslation("faq.action.new"),
                Icons.PLUS.create(),
                _ -> UI.getCurrent().navigate(FaqView.class, "new"));
        write.addThemeVariants(ButtonVariant.PRIMARY);
        actions(write);
    }

    private Div menus() {
        var chosen = columns();
        grid.choose(chosen);
        var columns =
                new ColumnsMenu<>(getTranslation("faq.columns"), FaqColumn.class, FaqColumn::titleKey, chosen, now -> {
                    grid.choose(now);
                    views.choose(SCREEN, now.stream().map(FaqColumn::name).toList());
                });
        var order = new RouterLink(getTranslation("faq.order.title"), FaqOrderView.class);
        order.addClassName("bar-link");
        var work = new RouterLink(getTranslation("faq.learning.work"), WorkView.class);
        work.addClassName("bar-link");
        print.setText(getTranslation("faq.print"));
        print.addClassName("bar-link");
        var menus = new Div(work, order, print, new ViewsMenu(new FaqShelf(views, staff, () -> filter)), columns);
        menus.addClassName("list-menus");
        return menus;
    }

    private Set<FaqColumn> columns() {
        var columns = EnumSet.noneOf(FaqColumn.class);
        var kept = views.columns(SCREEN);
        for (var column : FaqColumn.values()) {
            if (kept.map(names -> names.contains(column.name())).orElse(column.isUsual())) {
                columns.add(column);
            }
        }
        return columns;
    }

    private EmptyState nothing() {
        var clear = new Button(
                getTranslation("faq.filter.clear"), _ -> UI.getCurrent().navigate(FaqsView.class));
        return new EmptyState(Icons.BOOK, getTranslation("faq.empty"), getTranslation("faq.empty.hint"), clear);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filter = FilterAddress.read(event.getLocation().getQueryParameters());
        filters.show(filter);
        print.setRoute(FaqPrintView.class);
        print.setQueryParameters(FilterAddress.write(filter));
        reload();
    }

    private void reload() {
        grid.deselectAll();
        showStates();
        rows.reload();
    }

    private void showStates() {
        var counts = board.counts();
        states.removeAll();
        states.add(
                chip(null, counts.values().stream().mapToLong(Long::longValue).sum()));
        for (var status : FaqStatus.values()) {
            states.add(chip(status, counts.getOrDefault(status, 0L)));
        }
        beside(getTranslation("faq.count.live", counts.getOrDefault(FaqStatus.PUBLISHED, 0L)));
    }

    private Button chip(@Nullable FaqStatus status, long count) {
        var word = getTranslation(status == null ? "faq.filter.all" : "faq.status." + status);
        var chip = new Button(word + " " + count, _ -> go(filter.in(status)));
        chip.addClassName("chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(status == filter.status()));
        return chip;
    }

    private void go(FaqFilter wanted) {
        UI.getCurrent().navigate(FaqsView.class, FilterAddress.write(wanted));
    }
}
