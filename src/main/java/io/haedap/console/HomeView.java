package io.haedap.console;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The first screen: what needs attention today. */
@Route("")
@Menu(title = "console.home", order = 0)
@PermitAll
class HomeView extends VerticalLayout implements HasDynamicTitle {

    HomeView() {
        add(new H1(getTranslation("console.home")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("console.home");
    }
}
