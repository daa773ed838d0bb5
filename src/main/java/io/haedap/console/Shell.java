package io.haedap.console;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.haedap.people.CurrentStaff;
import io.haedap.people.OwnAccount;
import io.haedap.shared.ui.ConsoleTool;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Kbd;
import io.haedap.shared.ui.Lamp;
import io.haedap.shared.ui.Markup;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.ScreenNews;
import io.haedap.shared.ui.Shortcut;
import io.haedap.shared.ui.Wordmark;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;

/** The frame around every console screen; its menu is built from what the screens say of themselves. */
@Layout
@PermitAll
@JavaScript("context://console-assets/keys.js")
class Shell extends AppLayout implements AfterNavigationObserver {

    private static final double ADMINISTRATION = 100;

    private final Environment settings;
    private final ObjectProvider<Lamp> lamps;
    private final ObjectProvider<ConsoleTool> tools;
    private final DrawerToggle toggle = new DrawerToggle();
    private final Div bar = new Div();
    private final Div lit = new Div();
    private final Main main = new Main();
    private @Nullable HasElement shown;

    Shell(
            CurrentStaff staff,
            OwnAccount own,
            AuthenticationContext authentication,
            Environment settings,
            ObjectProvider<Lamp> lamps,
            ObjectProvider<ConsoleTool> tools,
            ScreenNews news) {
        this.settings = settings;
        this.lamps = lamps;
        this.tools = tools;
        news.tell(this, topic -> lamps.stream().anyMatch(lamp -> lamp.hears(topic)), this::light);
        setPrimarySection(Section.DRAWER);
        toggle.setAriaLabel(getTranslation("console.menu"));
        bar.addClassName("shell-bar");
        lit.addClassName("lamps");
        var header = new Header(skip(), toggle, bar, tools(), lit);
        header.addClassName("shell-header");
        addToNavbar(header);
        var drawer = new Aside(brand(), menus(), new UserMenu(staff, own, authentication));
        drawer.addClassName("drawer");
        drawer.getElement().setAttribute("aria-label", getTranslation("console.menu"));
        addToDrawer(drawer);
        main.setId("main");
        // reached by Tab, so that what is longer than the window can be scrolled by keyboard
        main.getElement().setAttribute("tabindex", "0");
        main.addClassName("shell-main");
        if (staff.isSample()) {
            main.add(sampleNotice());
        }
        setContent(main);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().executeJs(EndedView.REMEMBER);
    }

    private Component tools() {
        var all = new Div();
        all.addClassName("shell-tools");
        tools.orderedStream().filter(ConsoleTool::isOpen).forEach(tool -> {
            var keys = new Kbd("Ctrl " + Character.toUpperCase(tool.key()));
            var words = new Span(getTranslation(tool.titleKey()));
            var way = Markup.still(new Anchor(tool.path()), tool.icon().create(), words, keys);
            way.addClassName("shell-tool");
            // its words are its name, also where the icon alone is seen
            way.setTitle(words.getText());
            Shortcut.withControl(way, Character.toUpperCase(tool.key()), tool.titleKey());
            all.add(way);
        });
        all.add(keys());
        return all;
    }

    private Component keys() {
        var name = getTranslation("console.keys");
        var keys = new Button(Icons.KEYBOARD.create(), _ -> KeysDialog.show());
        keys.addThemeVariants(ButtonVariant.TERTIARY);
        keys.addClassName("shell-keys");
        keys.setAriaLabel(name);
        keys.setTooltipText(name + " (?)");
        Shortcut.question(keys, "console.keys");
        return keys;
    }

    private Component skip() {
        var skip = new Anchor("#main", getTranslation("console.skip"));
        skip.setRouterIgnore(true);
        skip.addClassName("skip");
        return skip;
    }

    private Component brand() {
        var home = new Anchor(".", new Wordmark());
        home.setAriaLabel(getTranslation("shared.product") + " " + getTranslation("console.home"));
        var parts = new ArrayList<Component>(List.of(home));
        var language = "en".equals(getLocale().getLanguage()) ? "en" : "ko";
        var company = settings.getProperty(
                "haedap.site.company." + language, settings.getProperty("haedap.site.company.ko", ""));
        if (!company.isBlank()) {
            var name = new Span(company);
            name.addClassNames("company", "cut");
            parts.add(name);
        }
        var brand = new Div();
        brand.addClassName("brand");
        return Markup.still(brand, parts.toArray(Component[]::new));
    }

    private Component menus() {
        var work = menu(entry -> entry.order() < ADMINISTRATION);
        work.getElement().setAttribute("aria-label", getTranslation("console.menu.work"));
        var menus = new ArrayList<Component>(List.of(work));
        var administration = menu(entry -> entry.order() >= ADMINISTRATION);
        if (!administration.getItems().isEmpty()) {
            administration.setLabel(getTranslation("console.menu.administration"));
            menus.add(administration);
        }
        var both = new Div();
        both.addClassName("menus");
        return Markup.still(both, menus.toArray(Component[]::new));
    }

    private SideNav menu(Predicate<MenuEntry> which) {
        var menu = new SideNav();
        MenuConfiguration.getMenuEntries().stream().filter(which).forEach(entry -> {
            var title = getTranslation(entry.title());
            var item = new SideNavItem(title, entry.path(), Icons.named(entry.icon() == null ? "flag" : entry.icon()));
            // as an attribute: the menu is handed over as markup
            item.getElement().setAttribute("match-nested", !entry.path().isEmpty());
            item.getElement().setAttribute("title", title);
            menu.addItem(item);
        });
        return menu;
    }

    private Component sampleNotice() {
        var notice = new Div();
        notice.addClassNames("note-strip", "sample-notice", "soon");
        return Markup.still(notice, Icons.INFO.create(), new Span(getTranslation("console.sample")));
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getChildren().filter(child -> !child.hasClassName("sample-notice")).forEach(main::remove);
        main.getElement().appendChild(content.getElement());
        shown = content;
        bar.removeAll();
        bar.add(barOf(content));
        fold();
        light();
    }

    /** Also where the screen stays and becomes a workspace, or is one no more. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        fold();
    }

    private void fold() {
        getElement().getClassList().set("rail", shown instanceof Component view && view.hasClassName("workspace"));
    }

    private Component barOf(HasElement content) {
        if (content instanceof Screen screen) {
            return screen.bar();
        }
        return new H1(content instanceof HasDynamicTitle titled ? titled.getPageTitle() : "");
    }

    private void light() {
        lit.removeAll();
        lamps.orderedStream().flatMap(lamp -> lamp.light().stream()).forEach(light -> {
            var lamp = new Anchor(light.path(), Icons.ofState(light.state()), new Span(light.text()));
            lamp.addClassNames("lamp", "st-" + light.state());
            lit.add(lamp);
        });
    }

    /** What is shown stays: the router also takes a view away when it shows the same one again. */
    @Override
    public void removeRouterLayoutContent(@Nullable HasElement old) {
        if (old != null && old != shown) {
            old.getElement().removeFromParent();
        }
    }
}
