package io.haedap.console;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import jakarta.annotation.security.PermitAll;

/** The frame around every console screen; its menu is built from what the screens say of themselves. */
@Layout
@PermitAll
class Shell extends AppLayout {

    Shell() {
        setPrimarySection(Section.DRAWER);
        addToNavbar(new DrawerToggle());
        var menu = new SideNav();
        MenuConfiguration.getMenuEntries()
                .forEach(entry -> menu.addItem(new SideNavItem(getTranslation(entry.title()), entry.path())));
        addToDrawer(menu);
    }
}
