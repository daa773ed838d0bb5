package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryChange;
import io.haedap.inquiry.InquiryFilter;
import io.haedap.inquiry.InquiryQueue;
import io.haedap.inquiry.InquiryRow;
import io.haedap.inquiry.InquirySort;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Language;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Shortcut;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The left pane: queue, filters as links, rows by urgency. New inquiries wait behind a strip until they are let in. */
class QueuePane extends Section {

    private static final int PAGE = 50;
    private static final int MOST = 1000;
    /** Read on so far where much of a page stands apart. */
    private static final int MOST_PAGES = 10;

    private static final String EVERY = "";

    private final ListTools tools;
    private final InquiryBoard board;
    private final CurrentStaff staff;
    private final Deadlines deadlines;
    private final Consumer<QueueFilter> go;
    private final Select<String> queue = new Select<>();
    private final Span waiting = new Span();
    private final Button next;
    private final Nav tabs = new Nav();
    private final Button narrow = new Button();
    private final Button fresh = new Button();
    private final Div rows = new Div();
    private final ApartRows apart = new ApartRows();
    private final Button more = new Button(getTranslation("shared.more"), click -> more());
    private final Div foot = new Div();
    private final Map<String, QueueRow> shown = new HashMap<>();
    private final Map<QueueFilter.Show, Span> counters = new EnumMap<>(QueueFilter.Show.class);
    private final Set<String> arrived = new HashSet<>();
    private QueueFilter filter = QueueFilter.of(null, QueueFilter.Show.ALL, InquirySort.DUE_FIRST);
    private Map<String, String> names = Map.of();
    private Deadlines.@Nullable Urgency group;
    private @Nullable String selected;
    private @Nullable String cursor;

    QueuePane(ListTools tools, Consumer<QueueFilter> go, Runnable claim) {
        this.tools = tools;
        this.board = tools.board();
        this.staff = tools.staff();
        this.deadlines = tools.deadlines();
        this.go = go;
        this.next = new Button(getTranslation("inquiry.claim-next"), click -> claim.run());
        addClassName("queue-pane");
        getElement().setAttribute("aria-label", getTranslation("inquiry.queues"));
        queue.setAriaLabel(getTranslation("inquiry.queue"));
        queue.addClassName("queue-choice");
        queue.setItemLabelGenerator(slug -> names.getOrDefault(slug, slug));
        queue.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(filter.inQueue(EVERY.equals(change.getValue()) ? null : change.getValue()));
            }
        });
        waiting.addClassNames("t3", "xs", "grow", "queue-waiting");
        next.setSuffixComponent(Keys.hint("N"));
        next.addThemeVariants(ButtonVariant.SMALL);
        Shortcut.letter(next, 'N', "inquiry.claim-next");
        next.setVisible(staff.may(io.haedap.people.Rights.INQUIRY_ANSWER));
        var head = new Div(queue, waiting, next);
        head.addClassName("pane-head");
        tabs.addClassName("q-tabs");
        tabs.getElement().setAttribute("aria-label", getTranslation("inquiry.filters"));
        fresh.addClassName("fresh");
        fresh.setIcon(Icons.ARROWUP.create());
        fresh.addClickListener(click -> show(filter, selected));
        rows.addClassName("q-rows");
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        foot.addClassName("q-foot");
        add(head, tabs, tools(tools), fresh, rows, foot);
    }

    /** What the list is narrowed by, and the way to the list across the screen. */
    private Div tools(ListTools tools) {
        narrow.setIcon(Icons.FILTER.create());
        narrow.addClickListener(_ -> new FilterDialog(tools, filter, go).open());
        var wide = new Button(Icons.TABLE.create(), _ -> go.accept(filter.across(true)));
        wide.setAriaLabel(getTranslation("inquiry.wide"));
        wide.setTooltipText(getTranslation("inquiry.wide"));
        wide.addClassName("wide-toggle");
        List.of(narrow, wide).forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL));
        var line = new Div(narrow, wide);
        line.addClassName("q-tools");
        return line;
    }

    /** Reads the list anew. */
    void show(QueueFilter wanted, @Nullable String number) {
        filter = wanted;
        selected = number;
        arrived.clear();
        fresh.setVisible(false);
        shown.clear();
        rows.removeAll();
        apart.clear();
        rows.add(apart);
        group = null;
        cursor = null;
        showTabs();
        showHead(board.queues(), counted -> board.count(counted, MOST));
        narrow.setText(
                wanted.depth() == 0
                        ? getTranslation("inquiry.filters")
                        : getTranslation("inquiry.filters.some", wanted.depth()));
        more();
        if (shown.isEmpty() && cursor == null) {
            rows.add(new EmptyState(
                    getTranslation("inquiry.empty." + filter.show().word()),
                    getTranslation("inquiry.empty.hint"),
                    null));
        }
    }

    /** Marks the row that is open, without moving anything. */
    void select(@Nullable String number) {
        selected = number;
        shown.forEach((key, row) -> row.select(key.equals(number)));
    }

    QueueFilter filter() {
        return filter;
    }

    /** New ones wait behind the strip; rows that changed keep their places. */
    void hear(Moment moment) {
        boolean isNews = false;
        for (var change : moment.changes()) {
            var row = shown.get(change.number());
            if (row != null) {
                var now = moment.row(change.number(), staff);
                if (now != null) {
                    row.show(now);
                }
            } else if (change.isNew() && (concerns(change) || fits(moment.row(change.number(), staff)))) {
                arrived.add(change.number());
            }
            isNews |= change.isNew() || row != null;
        }
        if (!arrived.isEmpty()) {
            fresh.setText(getTranslation("inquiry.fresh", arrived.size()));
            fresh.setVisible(true);
        }
        if (isNews) {
            showHead(moment.queues(staff), counted -> moment.count(counted, MOST, staff));
        }
    }

    private boolean fits(@Nullable InquiryRow row) {
        return row != null && filter.depth() > 0 && filter.mayShow(row);
    }

    private boolean concerns(InquiryChange change) {
        var into = change.queue();
        var isShown = filter.queue() == null || filter.queue().equals(into);
        return into != null
                && isShown
                && staff.sees(into)
                && filter.depth() == 0
                && (filter.show() == QueueFilter.Show.ALL || filter.show() == QueueFilter.Show.UNASSIGNED);
    }

    /** A page of those that wait for somebody; what something gathered is read along and stands apart. */
    private void more() {
        var room = PAGE;
        for (int i = 0; i < MOST_PAGES && room > 0; i++) {
            var page = board.page(filter.of(staff.id()), PAGE, cursor);
            cursor = page.nextCursor();
            var gathered = gathered(page.items());
            page.items().forEach(row -> add(row, gathered.get(row.number())));
            room -= page.items().size() - gathered.size();
            if (gathered.isEmpty() || cursor == null) {
                break;
            }
        }
        foot.removeAll();
        foot.setVisible(cursor != null);
        foot.add(new Span(getTranslation("inquiry.more-below")), more);
    }

    /** Only of what waits: a list that was looked for shows what was found where it belongs. */
    private Map<String, Gatherers.Gatherer> gathered(List<InquiryRow> items) {
        return filter.isGrouped() && filter.show() != QueueFilter.Show.MINE && filter.depth() == 0
                ? tools.gathered(items.stream().map(InquiryRow::number).toList())
                : Map.of();
    }

    private void add(InquiryRow row, Gatherers.@Nullable Gatherer gatherer) {
        var line = new QueueRow(row, deadlines, filter);
        var isOpen = row.number().equals(selected);
        line.select(isOpen);
        shown.put(row.number(), line);
        if (gatherer == null) {
            head(row);
            rows.add(line);
        } else {
            apart.add(gatherer, line, isOpen);
        }
    }

    /** Where another urgency begins. */
    private void head(InquiryRow row) {
        var urgency = deadlines.urgency(row.dueAt());
        if (filter.isGrouped() && urgency != group) {
            group = urgency;
            var head = new Div(new Span(getTranslation("inquiry.group." + urgency)));
            head.addClassName("q-group");
            rows.add(head);
        }
    }

    private void showHead(List<InquiryQueue> queues, ToIntFunction<InquiryFilter> counts) {
        var language = Language.of(getLocale());
        var labels = new HashMap<String, String>();
        labels.put(EVERY, getTranslation("inquiry.queue.every"));
        queues.forEach(one -> labels.put(one.slug(), one.name().in(language)));
        if (!labels.equals(names)) {
            names = labels;
            var slugs = new java.util.ArrayList<>(List.of(EVERY));
            queues.forEach(one -> slugs.add(one.slug()));
            queue.setItems(slugs);
        }
        var wanted = filter.queue() == null || !names.containsKey(filter.queue()) ? EVERY : filter.queue();
        queue.setValue(wanted);
        var chosen = queues.stream()
                .filter(one -> EVERY.equals(wanted) || one.slug().equals(wanted))
                .toList();
        waiting.setText(WaitingWords.of(chosen));
        next.setEnabled(chosen.stream().anyMatch(one -> one.waiting() > 0));
        counters.forEach((show, counter) -> {
            var many = counted(counts.applyAsInt(filter.plain(show).of(staff.id())));
            if (!many.equals(counter.getText())) {
                counter.setText(many);
            }
        });
    }

    private void showTabs() {
        tabs.removeAll();
        counters.clear();
        for (var show : QueueFilter.Show.values()) {
            tabs.add(tab(show));
        }
        tabs.add(order());
    }

    private RouterLink tab(QueueFilter.Show show) {
        var link = new RouterLink(getTranslation("inquiry.show." + show.word()), InquiriesView.class);
        link.setQueryParameters(filter.showing(show).parameters());
        link.addClassName("chip");
        if (show != QueueFilter.Show.DONE) {
            var counter = new Span();
            counters.put(show, counter);
            link.add(counter);
        }
        if (filter.show() == show) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private RouterLink order() {
        var now = switch (filter.sort()) {
            case DUE_FIRST -> "inquiry.sort.due";
            case URGENT_FIRST -> "inquiry.sort.urgent";
            case NEWEST_FIRST -> "inquiry.sort.newest";
            case DUE_LAST, OLDEST_FIRST, URGENT_LAST -> "inquiry.sort." + filter.sort();
        };
        var link = new RouterLink(getTranslation(now), InquiriesView.class);
        link.setQueryParameters(filter.sorted(after(filter.sort())).parameters());
        link.addClassNames("chip", "order");
        link.add(Icons.SWAP.create());
        link.getElement().setAttribute("title", getTranslation("inquiry.sort.change"));
        return link;
    }

    private static InquirySort after(InquirySort sort) {
        return switch (sort) {
            case DUE_FIRST -> InquirySort.URGENT_FIRST;
            case URGENT_FIRST -> InquirySort.NEWEST_FIRST;
            default -> InquirySort.DUE_FIRST;
        };
    }

    private static String counted(int count) {
        return count >= MOST ? "999+" : String.valueOf(count);
    }
}
