package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import io.haedap.inquiry.InquiryRow;
import io.haedap.inquiry.InquirySort;
import io.haedap.inquiry.bulk.BulkAction;
import io.haedap.inquiry.bulk.BulkDesk;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.ui.BulkBar;
import io.haedap.shared.ui.ColumnsMenu;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.KeysetMore;
import io.haedap.shared.ui.Shortcut;
import io.haedap.shared.ui.ViewsMenu;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The list across the screen: all filters, columns of one's own, and deeds for many. */
class WideList extends Section {

    private static final int PAGE = 50;
    private static final String DENSITY = "inquiries-density";
    private static final String ROOMY = "ROOMY";
    private static final String EVERY = "";

    private final ListTools tools;
    private final Consumer<QueueFilter> go;
    private final Map<String, String> names = new HashMap<>();
    private final Select<String> queue = new Select<>();
    private final Select<InquirySort> sort = new Select<>();
    private final Div tabs = new Div();
    private final FilterFields fields;
    private final Button unfold;
    private final Button fresh = new Button();
    private final InquiryGrid grid;
    private final KeysetMore<InquiryRow> rows;
    private final BulkBar bulk = new BulkBar(getTranslation("inquiry.bulk"));
    private final Button all = new Button(getTranslation("inquiry.bulk.all"), _ -> chooseAll());
    private final Set<String> arrived = new HashSet<>();
    private List<String> chosen = List.of();
    private QueueFilter filter = QueueFilter.of(null, QueueFilter.Show.ALL, InquirySort.DUE_FIRST);

    WideList(ListTools tools, Consumer<QueueFilter> go, Runnable claim) {
        this.tools = tools;
        this.go = go;
        var language = Language.of(getLocale());
        tools.tree().all().forEach(one -> names.put(one.slug(), one.name().in(language)));
        var queues = new ArrayList<>(List.of(EVERY));
        tools.board().queues().forEach(one -> {
            names.put("queue:" + one.slug(), one.name().in(language));
            queues.add(one.slug());
        });
        addClassName("wide-list");
        getElement().setAttribute("aria-label", getTranslation("inquiry.queues"));
        var answering = tools.staff().may(Rights.INQUIRY_ANSWER);
        grid = new InquiryGrid(names, tools, () -> filter, answering);
        rows = new KeysetMore<>(
                grid, cursor -> tools.board().page(filter.of(tools.staff().id()), PAGE, cursor), this::nothing);
        grid.addSelectionListener(selection -> choose(selection.getAllSelectedItems()));
        fields = new FilterFields(tools, go);
        unfold = new Button(getTranslation("inquiry.filters"), Icons.FILTER.create(), _ -> fold(fields.isVisible()));
        unfold.addThemeVariants(ButtonVariant.TERTIARY);
        fields.setVisible(false);
        fresh.addClassName("fresh");
        fresh.setIcon(Icons.ARROWUP.create());
        fresh.addClickListener(_ -> reload());
        fresh.setVisible(false);
        add(head(queues, answering ? claim : null), fields, buildBulk(), fresh, rows);
    }

    private Div head(List<String> queues, @Nullable Runnable claim) {
        queue.setAriaLabel(getTranslation("inquiry.queue"));
        queue.setItems(queues);
        queue.setItemLabelGenerator(slug ->
                EVERY.equals(slug) ? getTranslation("inquiry.queue.every") : names.getOrDefault("queue:" + slug, slug));
        queue.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(filter.inQueue(EVERY.equals(change.getValue()) ? null : change.getValue()));
            }
        });
        sort.setAriaLabel(getTranslation("inquiry.sort.change"));
        sort.setItems(InquirySort.values());
        sort.setItemLabelGenerator(one -> getTranslation("inquiry.sort." + one));
        sort.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(filter.sorted(change.getValue()));
            }
        });
        tabs.addClassName("chips");
        var left = new Div(queue, tabs, unfold);
        left.addClassName("list-menus");
        var right = new Div(sort, new ViewsMenu(new InquiryShelf(tools, () -> filter)), columns(), density(), narrow());
        right.addClassName("list-menus");
        if (claim != null) {
            var next = new Button(getTranslation("inquiry.claim-next"), _ -> claim.run());
            next.setSuffixComponent(Keys.hint("N"));
            Shortcut.letter(next, 'N', "inquiry.claim-next");
            next.addThemeVariants(ButtonVariant.SMALL);
            right.add(next);
        }
        var head = new Div(left, right);
        head.addClassName("list-tools");
        return head;
    }

    private ColumnsMenu<InquiryColumn> columns() {
        var kept = tools.views().columns(InquiryShelf.SCREEN);
        var wanted = EnumSet.noneOf(InquiryColumn.class);
        for (var column : InquiryColumn.values()) {
            if (kept.map(words -> words.contains(column.name())).orElse(column.isUsual())) {
                wanted.add(column);
            }
        }
        grid.choose(wanted);
        var menu = new ColumnsMenu<>(
                getTranslation("inquiry.columns"), InquiryColumn.class, InquiryColumn::titleKey, wanted, now -> {
                    grid.choose(now);
                    tools.views()
                            .choose(
                                    InquiryShelf.SCREEN,
                                    now.stream().map(InquiryColumn::name).toList());
                });
        menu.addClassName("columns");
        return menu;
    }

    private Button density() {
        var button = new Button(Icons.MENU.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("density");
        button.setAriaLabel(getTranslation("inquiry.roomy"));
        button.setTooltipText(getTranslation("inquiry.roomy"));
        var isRoomy =
                tools.views().columns(DENSITY).map(kept -> kept.contains(ROOMY)).orElse(false);
        roomy(button, isRoomy);
        button.addClickListener(_ -> {
            var now = !grid.hasClassName("roomy");
            roomy(button, now);
            tools.views().choose(DENSITY, now ? List.of(ROOMY) : List.of());
        });
        return button;
    }

    private void roomy(Button button, boolean isRoomy) {
        grid.setClassName("roomy", isRoomy);
        button.getElement().setAttribute("aria-pressed", String.valueOf(isRoomy));
    }

    private Button narrow() {
        var button = new Button(Icons.SCREEN.create(), _ -> go.accept(filter.across(false)));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("inquiry.narrow"));
        button.setTooltipText(getTranslation("inquiry.narrow"));
        return button;
    }

    private BulkBar buildBulk() {
        all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        bulk.beside(all);
        for (var action : BulkAction.values()) {
            if (tools.staff().may(action.right())) {
                bulk.deed(
                        getTranslation("inquiry.action." + action),
                        () -> new ManyDialog(action, chosen, tools, this::reload).open());
            }
        }
        bulk.deed(getTranslation("inquiry.bulk.clear"), () -> {
            grid.deselectAll();
            choose(Set.of());
        });
        return bulk;
    }

    private void choose(Set<InquiryRow> lines) {
        chosen = lines.stream().map(InquiryRow::number).limit(BulkDesk.MOST).toList();
        all.setVisible(true);
        bulk.show(!lines.isEmpty(), getTranslation("inquiry.bulk.chosen", chosen.size()));
    }

    private void chooseAll() {
        chosen = tools.board().numbers(filter.of(tools.staff().id()), BulkDesk.MOST);
        all.setVisible(false);
        bulk.show(
                true,
                getTranslation(
                        chosen.size() < BulkDesk.MOST ? "inquiry.bulk.all.chosen" : "inquiry.bulk.all.most",
                        chosen.size()));
    }

    private void fold(boolean away) {
        fields.setVisible(!away);
        unfold.getElement().setAttribute("aria-expanded", String.valueOf(!away));
    }

    private EmptyState nothing() {
        var clear = new Button(getTranslation("inquiry.filter.clear"), _ -> go.accept(filter.cleared()));
        return new EmptyState(
                Icons.INBOX,
                getTranslation("inquiry.empty." + filter.show().word()),
                getTranslation("inquiry.empty.hint"),
                filter.depth() == 0 ? null : clear);
    }

    QueueFilter filter() {
        return filter;
    }

    /** Reads the list anew. */
    void show(QueueFilter wanted) {
        filter = wanted;
        fields.show(wanted);
        fold(wanted.depth() == 0 && !fields.isVisible());
        queue.setValue(wanted.queue() == null ? EVERY : wanted.queue());
        sort.setValue(wanted.sort());
        tabs.removeAll();
        for (var show : QueueFilter.Show.values()) {
            var link = new RouterLink(getTranslation("inquiry.show." + show.word()), InquiriesView.class);
            link.setQueryParameters(wanted.showing(show).parameters());
            link.addClassName("chip");
            if (wanted.show() == show) {
                link.getElement().setAttribute("aria-current", "true");
            }
            tabs.add(link);
        }
        reload();
    }

    private void reload() {
        arrived.clear();
        fresh.setVisible(false);
        grid.deselectAll();
        choose(Set.of());
        rows.reload();
    }

    /** New ones wait behind the strip; lines that changed keep their places. */
    void hear(Moment moment) {
        var changed = new ArrayList<InquiryRow>();
        for (var change : moment.changes()) {
            var row = moment.row(change.number(), tools.staff());
            if (row == null) {
                continue;
            }
            changed.add(row);
            if (change.isNew() && filter.mayShow(row)) {
                arrived.add(row.number());
            }
        }
        rows.update(changed, InquiryRow::number);
        if (!arrived.isEmpty()) {
            fresh.setText(getTranslation("inquiry.fresh", arrived.size()));
            fresh.setVisible(true);
        }
    }
}
