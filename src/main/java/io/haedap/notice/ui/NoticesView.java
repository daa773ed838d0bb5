package io.haedap.notice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.haedap.notice.NoticeBoard;
import io.haedap.notice.NoticeFilter;
import io.haedap.notice.NoticeKind;
import io.haedap.notice.NoticeLine;
import io.haedap.notice.NoticeStatus;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.KeysetMore;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Times;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All notices, newest first; the filters stand in the address. */
@Route("notices")
@Menu(title = "notice.menu", order = 30, icon = "mega")
@RolesAllowed(Rights.NOTICE_READ)
@StyleSheet("context://console-assets/notice.css")
class NoticesView extends Screen implements AfterNavigationObserver {

    private final Times times;
    private final TextField words = new TextField();
    private final Select<@Nullable NoticeKind> kind = new Select<>();
    private final Div states = new Div();
    private final Grid<NoticeLine> grid = new Grid<>();
    private final KeysetMore<NoticeLine> rows;
    private NoticeFilter filter = NoticeFilter.ALL;
    private boolean following;

    NoticesView(NoticeBoard board, CurrentStaff staff, Times times) {
        super("notice.menu");
        this.times = times;
        rows = new KeysetMore<>(grid, cursor -> board.page(filter, 50, cursor), this::nothing);
        buildFilters();
        buildGrid();
        var templates = new Button(
                getTranslation("notice.templates"),
                Icons.COPY.create(),
                _ -> UI.getCurrent().navigate(NoticeTemplatesView.class));
        var rules = new Button(
                getTranslation("notice.rules"),
                Icons.GEAR.create(),
                _ -> UI.getCurrent().navigate(LeadTimesView.class));
        if (staff.may(Rights.NOTICE_WRITE)) {
            var write = new Button(
                    getTranslation("notice.action.new"),
                    Icons.PLUS.create(),
                    _ -> UI.getCurrent().navigate(NoticeView.class, "new"));
            write.addThemeVariants(ButtonVariant.PRIMARY);
            actions(templates, rules, write);
        } else {
            actions(templates, rules);
        }
        var filters = new Div(words, kind, states);
        filters.addClassName("filters");
        add(filters, rows);
    }

    private void buildFilters() {
        words.setPlaceholder(getTranslation("notice.filter.words"));
        words.setAriaLabel(getTranslation("notice.filter.words"));
        words.setPrefixComponent(Icons.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setMaxLength(100);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(_ -> follow());
        kind.setAriaLabel(getTranslation("notice.field.kind"));
        kind.setItems(NoticeKind.values());
        kind.setItemLabelGenerator(
                one -> one == null ? getTranslation("notice.filter.kinds") : getTranslation("notice.kind." + one));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("notice.filter.kinds"));
        kind.addValueChangeListener(_ -> follow());
        states.addClassName("chips");
        states.getElement().setAttribute("role", "group");
        states.getElement().setAttribute("aria-label", getTranslation("notice.filter.status"));
    }

    private void buildGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addComponentColumn(this::title)
                .setHeader(getTranslation("notice.column.title"))
                .setFlexGrow(1)
                .setWidth("220px");
        grid.addComponentColumn(line -> NoticeWords.badge(this, line.status()))
                .setHeader(getTranslation("notice.column.status"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        narrow("notice.column.kind", line -> getTranslation("notice.kind." + line.kind()));
        narrow("notice.column.live", this::live);
        narrow("notice.column.effective", line -> day(line.effectiveAt()));
        narrow("notice.column.created", line -> times.at(line.createdAt()));
    }

    private void narrow(String header, ValueProvider<NoticeLine, String> text) {
        grid.addColumn(text)
                .setHeader(getTranslation(header))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Div title(NoticeLine line) {
        var link = new RouterLink(
                line.title().in(Language.of(getLocale())),
                NoticeView.class,
                line.id().toString());
        link.addClassNames("cut", "row-link");
        var cell = new Div(link);
        cell.addClassName("row");
        if (line.pinned()) {
            cell.add(StateBadge.plain(getTranslation("notice.pinned"), "st-draft"));
        }
        return cell;
    }

    private String live(NoticeLine line) {
        var scheduled = line.publishAt();
        if (scheduled != null) {
            return getTranslation("notice.rail.scheduled", times.at(scheduled));
        }
        var revision = line.liveRevision();
        return revision == null ? "–" : getTranslation("notice.revision", revision);
    }

    private String day(@Nullable Instant at) {
        return at == null ? "–" : times.date(at);
    }

    private EmptyState nothing() {
        var clear = new Button(
                getTranslation("notice.filter.clear"), _ -> UI.getCurrent().navigate(NoticesView.class));
        return new EmptyState(Icons.MEGA, getTranslation("notice.empty"), getTranslation("notice.empty.hint"), clear);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        filter = new NoticeFilter(
                parameters
                        .getSingleParameter("status")
                        .flatMap(name -> named(NoticeStatus.values(), name))
                        .orElse(null),
                parameters
                        .getSingleParameter("kind")
                        .flatMap(name -> named(NoticeKind.values(), name))
                        .orElse(null),
                parameters.getSingleParameter("q").orElse(null));
        following = false;
        words.setValue(Objects.requireNonNullElse(filter.words(), ""));
        kind.setValue(filter.kind());
        following = true;
        showStates();
        rows.reload();
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private void showStates() {
        states.removeAll();
        states.add(chip(null));
        for (var status : NoticeStatus.values()) {
            states.add(chip(status));
        }
    }

    private Button chip(@Nullable NoticeStatus status) {
        var chip = new Button(
                getTranslation(status == null ? "notice.filter.all" : "notice.status." + status), _ -> follow(status));
        chip.addClassName("chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(status == filter.status()));
        return chip;
    }

    private void follow() {
        if (following) {
            follow(filter.status());
        }
    }

    private void follow(@Nullable NoticeStatus status) {
        var parameters = new HashMap<String, String>();
        var chosen = kind.getValue();
        if (!words.isEmpty()) {
            parameters.put("q", words.getValue());
        }
        if (chosen != null) {
            parameters.put("kind", chosen.name().toLowerCase(Locale.ROOT));
        }
        if (status != null) {
            parameters.put("status", status.name().toLowerCase(Locale.ROOT));
        }
        UI.getCurrent().navigate(NoticesView.class, QueryParameters.simple(parameters));
    }
}
