package io.haedap.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.haedap.people.Welcome;
import io.haedap.shared.ui.Entrance;
import io.haedap.shared.ui.Refusals;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the link in an invitation leads: choosing the first password. Opening the page spends nothing. */
@Route(value = "welcome", autoLayout = false)
@AnonymousAllowed
class WelcomeView extends Entrance implements HasUrlParameter<String> {

    private final Welcome welcome;
    private final PasswordField password = new PasswordField(getTranslation("people.welcome.password"));
    private final PasswordField again = new PasswordField(getTranslation("people.welcome.again"));

    WelcomeView(Welcome welcome) {
        super("people.welcome.title");
        this.welcome = welcome;
        password.setRequiredIndicatorVisible(true);
        password.setManualValidation(true);
        password.getElement().setAttribute("autocomplete", "new-password");
        again.setRequiredIndicatorVisible(true);
        again.setManualValidation(true);
        again.getElement().setAttribute("autocomplete", "new-password");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String secret) {
        if (secret == null || !welcome.isOpen(secret)) {
            over();
            return;
        }
        // The secret leaves the address bar, so that it is neither bookmarked nor passed on as a referrer
        UI.getCurrent().getPage().getHistory().replaceState(null, "welcome");
        ask(secret);
    }

    private void ask(String secret) {
        var join = new Button(getTranslation("people.welcome.submit"), click -> join(secret));
        join.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(password, again, join);
        form.addClassName("form");
        show(
                new H1(getTranslation("people.welcome.title")),
                new Paragraph(getTranslation("people.welcome.hint")),
                form,
                rules());
    }

    private Div rules() {
        var title = new Paragraph(getTranslation("people.welcome.rules"));
        title.addClassName("strong");
        var list = new UnorderedList(
                new ListItem(getTranslation("people.welcome.rule.length")),
                new ListItem(getTranslation("people.welcome.rule.kinds")),
                new ListItem(getTranslation("people.welcome.rule.guess")));
        list.addClassName("bullets");
        var rules = new Div(title, list);
        rules.addClassName("sample-hint");
        return rules;
    }

    private void join(String secret) {
        if (!password.getValue().equals(again.getValue())) {
            again.setErrorMessage(getTranslation("people.welcome.differs"));
            again.setInvalid(true);
            again.focus();
            return;
        }
        again.setInvalid(false);
        if (Refusals.attempt(Map.of("password", password), () -> welcome.join(secret, password.getValue()))) {
            joined();
        }
    }

    private void joined() {
        var onward = new Anchor("login", getTranslation("people.welcome.sign-in"));
        show(
                new H1(getTranslation("people.welcome.done")),
                new Paragraph(getTranslation("people.welcome.done.hint")),
                onward);
    }

    private void over() {
        show(
                new H1(getTranslation("people.welcome.over")),
                new Paragraph(getTranslation("people.welcome.over.hint")),
                new Anchor("login", getTranslation("people.welcome.sign-in")));
    }
}
