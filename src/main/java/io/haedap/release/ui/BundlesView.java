package io.haedap.release.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.release.BundleBoard;
import io.haedap.release.BundleDesk;
import io.haedap.release.BundleDraft;
import io.haedap.release.BundleFilter;
import io.haedap.release.BundleRow;
import io.haedap.release.BundleStatus;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.KeysetMore;
import io.haedap.shared.ui.Narrow;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All bundles, latest change first; the filters stand in the address. */
@Route("releases")
@Menu(title = "release.menu", order = 22, icon = "box")
@RolesAllowed({Rights.FAQ_READ, Rights.NOTICE_READ})
@StyleSheet("context://console-assets/release.css")
class BundlesView extends Screen implements AfterNavigationObserver {

    private final BundleBoard board;
    private final BundleDesk desk;
    private final Times times;
    private final TextField words = new TextField();
    private final Div states = new Div();
    private final Grid<BundleRow> grid = new Grid<>();
    private final KeysetMore<BundleRow> rows;
    private BundleFilter filter = BundleFilter.EVERYTHING;
    private boolean following;

    BundlesView(BundleBoard board, BundleDesk desk, CurrentStaff staff, Times times) {
        super("release.menu");
        this.board = board;
        this.desk = desk;
        this.times = times;
        rows = new KeysetMore<>(grid, cursor -> board.page(filter, 50, cursor), this::nothing);
        buildFilters();
        buildGrid();
        if (BundleWords.mayGather(staff)) {
            var create = new Button(getTranslation("release.action.new"), Icons.PLUS.create(), _ -> create());
            create.addThemeVariants(ButtonVariant.PRIMARY);
            actions(create);
        }
        var filters = new Div(words, states);
        filters.addClassName("filters");
        add(filters, rows);
    }

    private void buildFilters() {
        words.setPlaceholder(getTranslation("release.filter.words"));
        words.setAriaLabel(getTranslation("release.filter.words"));
        words.setPrefixComponent(Icons.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setMaxLength(100);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(_ -> {
            if (following) {
                follow(filter.status());
            }
        });
        states.addClassName("chips");
        states.getElement().setAttribute("role", "group");
        states.getElement().setAttribute("aria-label", getTranslation("release.filter.status"));
    }

    private void buildGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("release.column.name"))
                .setWidth("200px")
                .setFlexGrow(1);
        grid.addComponentColumn(bundle -> BundleWords.badge(this, bundle.status()))
                .setHeader(getTranslation("release.column.status"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        Narrow.hide(
                grid,
                narrow("release.column.items", bundle -> getTranslation("release.items", bundle.items())),
                narrow("release.column.when", this::when),
                narrow("release.column.by", BundleRow::createdBy),
                narrow("release.column.updated", bundle -> times.at(bundle.updatedAt())));
    }

    private Grid.Column<BundleRow> narrow(String header, ValueProvider<BundleRow, String> text) {
        return grid.addColumn(text)
                .setHeader(getTranslation(header))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /** On a phone what the other columns say stands below the name. */
    private Div name(BundleRow bundle) {
        var link = new RouterLink(bundle.name(), BundleView.class, bundle.id().toString());
        link.addClassNames("cut", "row-link");
        var more =
                new Span(getTranslation("release.items", bundle.items()) + " \u00b7 " + bundle.createdBy() + " \u00b7 "
                        + getTranslation(
                                moment(bundle) == null ? "release.more.updated" : "release.more.when",
                                when(bundle),
                                times.at(bundle.updatedAt())));
        more.addClassNames("xs", "t2", "num", "release-more");
        var name = new Div(link, more);
        name.addClassName("release-name");
        return name;
    }

    /** When it turns next, or turned last. */
    private String when(BundleRow bundle) {
        var at = moment(bundle);
        return at == null ? "\u2013" : times.at(at);
    }

    private static @Nullable Instant moment(BundleRow bundle) {
        if (bundle.dueAt() != null) {
            return bundle.dueAt();
        }
        return bundle.rolledBackAt() == null ? bundle.liveAt() : bundle.rolledBackAt();
    }

    private EmptyState nothing() {
        var clear = filter.equals(BundleFilter.EVERYTHING)
                ? null
                : new Button(
                        getTranslation("release.filter.clear"),
                        _ -> UI.getCurrent().navigate(BundlesView.class));
        return new EmptyState(Icons.BOX, getTranslation("release.empty"), getTranslation("release.empty.hint"), clear);
    }

    private void create() {
        new NameDialog(getTranslation("release.new.title"), new BundleDraft(null, null), draft -> {
                    var made = desk.create(draft);
                    Toasts.done(getTranslation("release.done.created"));
                    UI.getCurrent().navigate(BundleView.class, made.id().toString());
                })
                .open();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        filter = new BundleFilter(
                parameters
                        .getSingleParameter("status")
                        .flatMap(BundlesView::status)
                        .orElse(null),
                parameters.getSingleParameter("q").filter(q -> !q.isBlank()).orElse(null));
        following = false;
        words.setValue(Optional.ofNullable(filter.words()).orElse(""));
        following = true;
        showStates();
        rows.reload();
    }

    private static Optional<BundleStatus> status(String name) {
        return Arrays.stream(BundleStatus.values())
                .filter(status -> status.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private void showStates() {
        var counts = board.counts();
        states.removeAll();
        states.add(
                chip(null, counts.values().stream().mapToLong(Long::longValue).sum()));
        for (var status : BundleStatus.values()) {
            states.add(chip(status, counts.getOrDefault(status, 0L)));
        }
        beside(new Span(getTranslation("release.count", counts.getOrDefault(BundleStatus.OPEN, 0L))));
    }

    private Button chip(@Nullable BundleStatus status, long count) {
        var word = getTranslation(status == null ? "release.filter.all" : "release.status." + status);
        var chip = new Button(word + " " + count, _ -> follow(status));
        chip.addClassName("chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(status == filter.status()));
        return chip;
    }

    private void follow(@Nullable BundleStatus status) {
        var parameters = new HashMap<String, String>();
        if (!words.isEmpty()) {
            parameters.put("q", words.getValue());
        }
        if (status != null) {
            parameters.put("status", status.name().toLowerCase(Locale.ROOT));
        }
        UI.getCurrent().navigate(BundlesView.class, QueryParameters.simple(parameters));
    }
}
