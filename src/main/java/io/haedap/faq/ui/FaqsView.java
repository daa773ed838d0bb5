package io.haedap.faq.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqFilter;
import io.haedap.faq.FaqStatus;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.KeysetMore;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All entries, latest change first; the filters stand in the address. */
@Route("faqs")
@Menu(title = "faq.menu", order = 20, icon = "book")
@RolesAllowed(Rights.FAQ_READ)
@StyleSheet("context://console-assets/faq.css")
@StyleSheet("context://console-assets/faq-review.css")
class FaqsView extends Screen implements AfterNavigationObserver {

    private final FaqBoard board;
    private final Times times;
    private final Map<String, String> categoryNames = new HashMap<>();
    private final TextField words = new TextField();
    private final ComboBox<Category> category = new ComboBox<>();
    private final ComboBox<FaqFilter.Translation> translation = new ComboBox<>();
    private final Div states = new Div();
    private final Grid<FaqDetails> grid = new Grid<>();
    private final KeysetMore<FaqDetails> rows;
    private FaqFilter filter = FaqFilter.EVERYTHING;
    private boolean following;

    FaqsView(FaqBoard board, CategoryTree categories, CurrentStaff staff, Times times) {
        super("faq.menu");
        this.board = board;
        this.times = times;
        rows = new KeysetMore<>(grid, cursor -> board.page(filter, 50, cursor), this::nothing);
        var tree = categories.all();
        tree.forEach(one -> categoryNames.put(one.slug(), one.name().in(language())));
        buildFilters(tree);
        buildGrid();
        if (staff.may(Rights.FAQ_WRITE)) {
            var write = new Button(
                    getTranslation("faq.action.new"),
                    Icons.PLUS.create(),
                    _ -> UI.getCurrent().navigate(FaqView.class, "new"));
            write.addThemeVariants(ButtonVariant.PRIMARY);
            actions(write);
        }
        var filters = new Div(words, category, translation, states);
        filters.addClassName("filters");
        add(filters, rows);
    }

    private void buildFilters(List<Category> tree) {
        words.setPlaceholder(getTranslation("faq.filter.words"));
        words.setAriaLabel(getTranslation("faq.filter.words"));
        words.setPrefixComponent(Icons.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setMaxLength(100);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(_ -> follow());
        category.setPlaceholder(getTranslation("faq.filter.category"));
        category.setAriaLabel(getTranslation("faq.filter.category"));
        category.setItems(tree);
        category.setItemLabelGenerator(one -> one.name().in(language()));
        category.setClearButtonVisible(true);
        category.addValueChangeListener(_ -> follow());
        translation.setPlaceholder(getTranslation("faq.filter.translation"));
        translation.setAriaLabel(getTranslation("faq.filter.translation"));
        translation.setItems(FaqFilter.Translation.values());
        translation.setItemLabelGenerator(one -> getTranslation("faq.filter.translation." + one));
        translation.setClearButtonVisible(true);
        translation.addValueChangeListener(_ -> follow());
        states.addClassName("chips");
        states.getElement().setAttribute("role", "group");
        states.getElement().setAttribute("aria-label", getTranslation("faq.filter.status"));
    }

    private void buildGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addComponentColumn(this::title)
                .setHeader(getTranslation("faq.column.title"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("faq.column.status"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::live)
                .setHeader(getTranslation("faq.column.live"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(faq -> categoryNames.getOrDefault(
                        faq.content().categorySlug(), faq.content().categorySlug()))
                .setHeader(getTranslation("faq.column.category"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(FaqDetails::authorName)
                .setHeader(getTranslation("faq.column.author"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(faq -> times.at(faq.updatedAt()))
                .setHeader(getTranslation("faq.column.updated"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private RouterLink title(FaqDetails faq) {
        var link = new RouterLink(
                faq.content().translations().in(language()).title(),
                FaqView.class,
                faq.id().toString());
        link.addClassNames("cut", "row-link");
        return link;
    }

    /** The state with what waits to be looked at: open remarks, a translation that is behind. */
    private Div state(FaqDetails faq) {
        var state = new Div(FaqWords.badge(this, faq.status()));
        state.addClassName("row");
        var remarks = faq.review().openRemarks();
        if (remarks > 0) {
            state.add(flag(Icons.COMMENT, "review", getTranslation("faq.remarks.open", remarks)));
        }
        var behind = faq.review().outdatedParagraphs();
        if (behind > 0) {
            state.add(flag(Icons.WARN, "outdated", getTranslation("faq.translation.flag", behind)));
        }
        return state;
    }

    private static Span flag(Icons icon, String state, String words) {
        var flag = new Span(icon.create(), new Span(words));
        flag.addClassNames("badge", "st-" + state);
        return flag;
    }

    private Span live(FaqDetails faq) {
        var revision = faq.liveRevision();
        if (revision == null) {
            return new Span("–");
        }
        var text = getTranslation("faq.live.revision", revision);
        return faq.content().visibility() == io.haedap.faq.FaqVisibility.STAFF
                ? new Span(text + " · " + getTranslation("faq.visibility.STAFF"))
                : new Span(text);
    }

    private EmptyState nothing() {
        var clear = new Button(
                getTranslation("faq.filter.clear"), _ -> UI.getCurrent().navigate(FaqsView.class));
        return new EmptyState(Icons.BOOK, getTranslation("faq.empty"), getTranslation("faq.empty.hint"), clear);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        filter = new FaqFilter(
                parameters.getSingleParameter("category").orElse(null),
                parameters
                        .getSingleParameter("status")
                        .flatMap(FaqsView::status)
                        .orElse(null),
                parameters.getSingleParameter("q").orElse(null),
                parameters
                        .getSingleParameter("translation")
                        .flatMap(FaqsView::translation)
                        .orElse(null));
        following = false;
        translation.setValue(filter.translation());
        words.setValue(Optional.ofNullable(filter.words()).orElse(""));
        category.setValue(category.getListDataView()
                .getItems()
                .filter(one -> one.slug().equals(filter.categorySlug()))
                .findFirst()
                .orElse(null));
        following = true;
        showStates();
        rows.reload();
    }

    private static Optional<FaqStatus> status(String name) {
        return Arrays.stream(FaqStatus.values())
                .filter(status -> status.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Optional<FaqFilter.Translation> translation(String name) {
        return Arrays.stream(FaqFilter.Translation.values())
                .filter(state -> state.name().equalsIgnoreCase(name))
                .findFirst();
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
        var chip = new Button(word + " " + count, _ -> follow(status));
        chip.addClassName("chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(status == filter.status()));
        return chip;
    }

    private void follow() {
        if (following) {
            follow(filter.status());
        }
    }

    private void follow(@Nullable FaqStatus status) {
        var parameters = new HashMap<String, String>();
        if (!words.isEmpty()) {
            parameters.put("q", words.getValue());
        }
        if (category.getValue() != null) {
            parameters.put("category", category.getValue().slug());
        }
        if (translation.getValue() != null) {
            parameters.put("translation", translation.getValue().name().toLowerCase(Locale.ROOT));
        }
        if (status != null) {
            parameters.put("status", status.name().toLowerCase(Locale.ROOT));
        }
        UI.getCurrent().navigate(FaqsView.class, QueryParameters.simple(parameters));
    }

    private Language language() {
        return Language.of(getLocale());
    }
}
