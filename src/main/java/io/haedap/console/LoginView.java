package io.haedap.console;

import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Sign-in with address and password. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();

    LoginView() {
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        add(form);
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

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("console.login.title");
    }
}
