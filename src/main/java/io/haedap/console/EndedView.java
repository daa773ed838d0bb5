package io.haedap.console;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.haedap.shared.ui.Entrance;

/** Where an open tab lands whose session is over; signing in leads back to the screen it showed. */
@Route(value = "ended", autoLayout = false)
@AnonymousAllowed
class EndedView extends Entrance {

    /** Keeps in the tab which screen was left last; {@link Shell} asks for it. */
    static final String REMEMBER = """
            addEventListener('pagehide', () => sessionStorage.setItem('haedap-left', location.pathname + location.search));
            """;

    private static final String BACK = """
            const left = sessionStorage.getItem('haedap-left') ?? '';
            location.replace(left.startsWith('/console/') ? left : '/console/');
            """;

    EndedView() {
        super("console.ended.title");
        var again = new Button(
                getTranslation("console.ended.again"),
                click -> UI.getCurrent().getPage().executeJs(BACK));
        again.addThemeVariants(ButtonVariant.PRIMARY);
        again.setAutofocus(true);
        show(new H1(getTranslation("console.ended.title")), new Paragraph(getTranslation("console.ended.hint")), again);
    }
}
