package io.haedap.inquiry.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import io.haedap.inquiry.Backlog;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryChange;
import io.haedap.inquiry.InquiryRow;
import io.haedap.inquiry.InquirySort;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Language;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Markup;
import io.haedap.shared.ui.Shortcut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The left pane: queue, filters as links, rows by urgency. New inquiries wait behind a strip until they are let in. */
class QueuePane extends Section {

    private static final int PAGE = 50;
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
    private final SentParts tabs = new SentParts("nav");
    private final Button narrow = new Button();
    private final Div news = new Div();
    private final ApartRows apart = new ApartRows();
    private final SentParts list = new SentParts("div");
    private final Div rows = new Div(apart, list);
    private final Div foot = new Div();
    private final List<String> shown = new ArrayList<>();
    private final Set<String> arrived = new HashSet<>();
    private Map<QueueFilter.Show, String> counts = Map.of();
    private QueueFilter filter = QueueFilter.of(null, QueueFilter.Show.ALL, InquirySort.DUE_FIRST);
    private Map<String, String> names = Map.of();
    private Deadlines.@Nullable Urgency group;
    private @Nullable String selected;
    private @Nullable String cursor;
    private boolean wasAttached;

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
        news.addClassName("q-news");
        rows.addClassName("q-rows");
        foot.addClassName("q-foot");
        add(head, tabs, tools(tools), news, rows, foot);
    }

    /** What was sent is lost where the browser lost its screen and takes it anew. */
    @Override
    protected void onAttach(AttachEvent event) {
        if (wasAttached) {
            show(filter, selected);
        }
        wasAttached = true;
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
        news.removeAll();
        shown.clear();
        rows.getChildren().filter(EmptyState.class::isInstance).forEach(rows::remove);
        apart.clear();
        list.clear();
        group = null;
        cursor = null;
        var backlog = board.backlog(Set.of(staff.id()));
        showHead(backlog);
        counts = counts(backlog);
        tabs.draw(Markup.of(tabs()));
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
        QueueRow.select(rows, number);
    }

    QueueFilter filter() {
        return filter;
    }

    /** New ones wait behind the strip; rows that changed keep their places. */
    void hear(Moment moment) {
        var changed = new StringBuilder();
        for (var change : moment.changes()) {
            var isShown = shown.contains(change.number());
            var row = moment.row(change.number(), staff);
            if (isShown && row != null) {
                changed.append(line(row));
            } else if (!isShown && change.isNew() && (concerns(change) || fits(row))) {
                arrived.add(change.number());
            }
        }
        SentParts.renew(rows, changed.toString());
        if (!arrived.isEmpty()) {
            showFresh();
        }
        var backlog = moment.backlog(staff);
        showHead(backlog);
        showCounts(backlog);
    }

    private void showFresh() {
        var words = getTranslation("inquiry.fresh", arrived.size());
        if (news.getComponentCount() > 0) {
            ((Button) news.getComponentAt(0)).setText(words);
            return;
        }
        var fresh = new Button(words, Icons.ARROWUP.create(), click -> show(filter, selected));
        fresh.addClassName("fresh");
        news.add(fresh);
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
            add(page.items(), gathered);
            room -= page.items().size() - gathered.size();
            if (gathered.isEmpty() || cursor == null) {
                break;
            }
        }
        foot.removeAll();
        foot.setVisible(cursor != null);
        if (cursor != null) {
            var more = new Button(getTranslation("shared.more"), click -> more());
            more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            foot.add(new Span(getTranslation("inquiry.more-below")), more);
        }
    }

    /** Only of what waits: a list that was looked for shows what was found where it belongs. */
    private Map<String, Gatherers.Gatherer> gathered(List<InquiryRow> items) {
        return filter.isGrouped() && filter.show() != QueueFilter.Show.MINE && filter.depth() == 0
                ? tools.gathered(items.stream().map(InquiryRow::number).toList())
                : Map.of();
    }

    private void add(List<InquiryRow> items, Map<String, Gatherers.Gatherer> gathered) {
        var waiting = new StringBuilder();
        var folded = new LinkedHashMap<Gatherers.Gatherer, List<InquiryRow>>();
        for (var row : items) {
            // the same numbers are on the screens of many
            shown.add(row.number().intern());
            var gatherer = gathered.get(row.number());
            if (gatherer == null) {
                waiting.append(head(row)).append(line(row));
            } else {
                folded.computeIfAbsent(gatherer, _ -> new ArrayList<>()).add(row);
            }
        }
        list.add(waiting.toString());
        folded.forEach((gatherer, rows) -> apart.add(
                gatherer,
                rows.stream().map(this::line).toList(),
                rows.stream().anyMatch(row -> row.number().equals(selected))));
    }

    private String line(InquiryRow row) {
        var query = filter.parameters().getQueryString();
        return tools.rows().of(new DrawnRows.Look(row, query, row.number().equals(selected), getLocale()));
    }

    /** Where another urgency begins. */
    private String head(InquiryRow row) {
        var urgency = deadlines.urgency(row.dueAt());
        if (!filter.isGrouped() || urgency == group) {
            return "";
        }
        group = urgency;
        var head = new Div(new Span(getTranslation("inquiry.group." + urgency)));
        head.addClassName("q-group");
        return Markup.of(List.of(head));
    }

    private void showHead(Backlog backlog) {
        var queues = backlog.queues();
        var language = Language.of(getLocale());
        var labels = new HashMap<String, String>();
        labels.put(EVERY, getTranslation("inquiry.queue.every"));
        queues.forEach(one -> labels.put(one.slug(), one.name().in(language)));
        if (!labels.equals(names)) {
            names = labels;
            var slugs = new ArrayList<>(List.of(EVERY));
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
    }

    /** The same for all, so that what a tab counts is what it shows before it is narrowed. */
    private Map<QueueFilter.Show, String> counts(Backlog backlog) {
        var in = filter.queue();
        return Map.of(
                QueueFilter.Show.ALL, counted(backlog.unfinished(in)),
                QueueFilter.Show.MINE, counted(backlog.held(staff.id(), in)),
                QueueFilter.Show.UNASSIGNED, counted(backlog.unassigned(in)));
    }

    private void showCounts(Backlog backlog) {
        var before = counts;
        counts = counts(backlog);
        SentParts.renew(
                tabs,
                Markup.of(counts.keySet().stream()
                        .filter(show -> !Objects.equals(counts.get(show), before.get(show)))
                        .map(this::tab)
                        .toList()));
    }

    private List<RouterLink> tabs() {
        return Stream.concat(Arrays.stream(QueueFilter.Show.values()).map(this::tab), Stream.of(order()))
                .toList();
    }

    private RouterLink tab(QueueFilter.Show show) {
        var link = SentParts.named(
                new RouterLink(getTranslation("inquiry.show." + show.word()), InquiriesView.class), show.word());
        link.setQueryParameters(filter.showing(show).parameters());
        link.addClassName("chip");
        var count = counts.get(show);
        if (count != null) {
            link.add(new Span(count));
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
        return count >= Backlog.MOST ? "999+" : String.valueOf(count);
    }
}
