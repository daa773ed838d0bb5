package io.haedap.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.ui.DashboardTile;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** The first screen: what needs attention today, composed of the tiles that features contribute. */
@Route("")
@Menu(title = "console.home", order = 0, icon = "home")
@PermitAll
class HomeView extends Screen implements AfterNavigationObserver {

    private static final Logger log = LoggerFactory.getLogger(HomeView.class);

    private final transient List<DashboardTile> tiles;
    private final Div columns = new Div();

    HomeView(CurrentStaff staff, ObjectProvider<DashboardTile> tiles, Times times) {
        super("console.home");
        this.tiles = tiles.stream()
                .filter(tile -> staff.may(tile.right()))
                .sorted(Comparator.comparingInt(DashboardTile::order))
                .toList();
        beside(times.now());
        columns.addClassName("home");
        add(columns);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        columns.removeAll();
        if (tiles.isEmpty()) {
            columns.addClassName("bare");
            var card = new Div(new EmptyState(
                    Icons.HOME, getTranslation("console.home.empty"), getTranslation("console.home.empty.hint"), null));
            card.addClassName("card");
            columns.add(card);
            return;
        }
        for (var column : DashboardTile.Column.values()) {
            var cards = tiles.stream().filter(tile -> tile.column() == column).toList();
            if (!cards.isEmpty()) {
                var stack = new Div();
                stack.addClassNames("home-column", "home-" + column.name().toLowerCase(java.util.Locale.ROOT));
                cards.forEach(tile -> stack.add(card(tile)));
                columns.add(stack);
            }
        }
    }

    private Component card(DashboardTile tile) {
        var title = new H2(getTranslation(tile.titleKey()));
        var header = new Header(title);
        var context = tile.context();
        if (context != null) {
            var words = new Span(context);
            words.addClassNames("t3", "xs");
            header.add(words);
        }
        var path = tile.path();
        if (path != null) {
            var onward = new Anchor(path, new Span(getTranslation(tile.pathKey())), Icons.RIGHT.create());
            onward.setAriaLabel(getTranslation(tile.pathKey()) + ": " + title.getText());
            header.add(onward);
        }
        var card = new Section(header, content(tile));
        card.addClassName("card");
        card.setAriaLabel(title.getText());
        return card;
    }

    /** One tile that fails must not take the whole screen with it. */
    private Component content(DashboardTile tile) {
        try {
            return tile.content();
        } catch (RuntimeException failed) {
            var words = new Paragraph(getTranslation("console.tile.failed", Incidents.report(log, failed)));
            words.addClassNames("pad", "t2", "sm");
            return words;
        }
    }
}
