package io.haedap.mail.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.haedap.mail.LetterBoard;
import io.haedap.mail.LetterRow;
import io.haedap.mail.LetterState;
import io.haedap.people.Rights;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.KeysetMore;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outbox, newest letter first; the state that is looked for stands in the address. */
@Route("mail")
@Menu(title = "mail.menu", order = 110, icon = "mail")
@RolesAllowed(Rights.MAIL_READ)
@StyleSheet("context://console-assets/mail.css")
class MailView extends Screen implements AfterNavigationObserver {

    private static final int PHONE = 760;

    private final LetterBoard board;
    private final Times times;
    private final Div states = new Div();
    private final Grid<LetterRow> grid = new Grid<>();
    private final KeysetMore<LetterRow> rows;
    private List<Grid.Column<LetterRow>> wideColumns = List.of();
    private @Nullable LetterState state;

    MailView(LetterBoard board, Times times) {
        super("mail.menu");
        this.board = board;
        this.times = times;
        rows = new KeysetMore<>(grid, cursor -> board.page(state, 50, cursor), this::nothing);
        states.addClassName("chips");
        states.getElement().setAttribute("role", "group");
        states.getElement().setAttribute("aria-label", getTranslation("mail.column.state"));
        buildGrid();
        var reload = new Button(getTranslation("mail.reload"), Icons.RELOAD.create(), _ -> rows.reload());
        actions(reload);
        if (!board.delivers()) {
            add(noServer());
        }
        add(states, rows);
    }

    private Div noServer() {
        var strip = new Div(Icons.INFO.create(), new Span(getTranslation("mail.no-server")));
        strip.addClassNames("note-strip", "st-scheduled", "mail-strip");
        return strip;
    }

    private void buildGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addComponentColumn(this::subject)
                .setHeader(getTranslation("mail.column.subject"))
                .setFlexGrow(1);
        grid.addComponentColumn(letter -> LetterWords.badge(this, letter))
                .setHeader(getTranslation("mail.column.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        wideColumns = List.of(
                column("mail.column.to", LetterRow::to),
                column("mail.column.kind", letter -> getTranslation("mail.kind." + letter.kind())),
                column("mail.column.attempts", letter -> String.valueOf(letter.attempts())),
                column("mail.column.created", letter -> times.at(letter.createdAt())));
    }

    private Grid.Column<LetterRow> column(String key, ValueProvider<LetterRow, String> text) {
        return grid.addColumn(text)
                .setHeader(getTranslation(key))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /** On a phone the second line says what the hidden columns would. */
    private Div subject(LetterRow letter) {
        var link = new RouterLink(letter.subject(), LetterView.class, letter.id());
        link.addClassNames("cut", "row-link");
        var more = new Span(letter.to() + " · " + times.at(letter.createdAt()));
        more.addClassNames("mail-second", "cut");
        var both = new Div(link, more);
        both.addClassName("mail-subject");
        return both;
    }

    private EmptyState nothing() {
        if (state == null) {
            return new EmptyState(Icons.MAIL, getTranslation("mail.empty"), getTranslation("mail.empty.hint"), null);
        }
        var all = new Button(getTranslation("mail.empty.all"), _ -> follow(null));
        return new EmptyState(
                Icons.MAIL, getTranslation("mail.empty.state"), getTranslation("mail.empty.state.hint"), all);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var page = event.getUI().getPage();
        page.retrieveExtendedClientDetails(browser -> narrow(browser.getWindowInnerWidth() <= PHONE));
        page.addBrowserWindowResizeListener(resized -> narrow(resized.getWidth() <= PHONE));
    }

    private void narrow(boolean phone) {
        wideColumns.forEach(column -> column.setVisible(!phone));
        grid.setClassName("mail-phone", phone);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("state")
                .flatMap(name -> Arrays.stream(LetterState.values())
                        .filter(one -> one.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElse(null);
        states.removeAll();
        states.add(chip(null));
        for (var one : LetterState.values()) {
            states.add(chip(one));
        }
        rows.reload();
    }

    private Button chip(@Nullable LetterState of) {
        var chip = new Button(getTranslation(of == null ? "mail.filter.all" : "mail.state." + of), _ -> follow(of));
        chip.addClassName("chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(of == state));
        return chip;
    }

    private static void follow(@Nullable LetterState to) {
        var parameters = to == null
                ? QueryParameters.empty()
                : QueryParameters.simple(Map.of("state", to.name().toLowerCase(Locale.ROOT)));
        UI.getCurrent().navigate(MailView.class, parameters);
    }
}
