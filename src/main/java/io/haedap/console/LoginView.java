package io.haedap.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.haedap.people.SampleStaff;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Entrance;

/** Sign-in with address and password. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Entrance implements BeforeEnterObserver {

    private final LoginForm form = new LoginForm();

    LoginView(SampleStaff samples) {
        super("console.login.title");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        if (samples.isPresent()) {
            show(form, sampleHint(), languages());
        } else {
            show(form, languages());
        }
    }

    private LoginI18n words() {
        var words = LoginI18n.createDefault();
        words.getForm().setTitle(getTranslation("console.login.title"));
        words.getForm().setUsername(getTranslation("console.login.email"));
        words.getForm().setPassword(getTranslation("console.login.password"));
        words.getForm().setSubmit(getTranslation("console.login.submit"));
        words.getErrorMessage().setTitle(getTranslation("console.login.refused"));
        words.getErrorMessage().setMessage(getTranslation("console.login.refused.hint"));
        words.getErrorMessage().setUsername(getTranslation("console.login.email.missing"));
        words.getErrorMessage().setPassword(getTranslation("console.login.password.missing"));
        return words;
    }

    private Component sampleHint() {
        var title = new Paragraph(getTranslation("console.login.sample"));
        title.addClassName("strong");
        var accounts = new Paragraph(getTranslation("console.login.sample.accounts"));
        accounts.addClassName("t2");
        var hint = new Div(
                title,
                accounts,
                new Paragraph(
                        new Span(getTranslation("console.login.sample.password") + " "),
                        new Code(SampleStaff.PASSWORD)));
        hint.addClassName("sample-hint");
        return hint;
    }

    private Component languages() {
        var other = Language.of(getLocale()) == Language.KO ? Language.EN : Language.KO;
        var change = new Button(
                getTranslation("console.language." + other.tag()), click -> Preferences.speak(UI.getCurrent(), other));
        change.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        change.getElement().setAttribute("lang", other.tag());
        var languages = new Div(change);
        languages.addClassName("entrance-foot");
        return languages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }
}
