package io.haedap.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.haedap.people.CurrentStaff;
import io.haedap.people.OwnAccount;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Initial;
import io.haedap.shared.ui.Markup;
import java.util.stream.Collectors;

/** The person at the foot of the drawer: profile, language, light or dark, sign out. */
class UserMenu extends Div {

    UserMenu(CurrentStaff staff, OwnAccount own, AuthenticationContext authentication) {
        addClassName("user");
        var roles = own.roles().stream()
                .map(role -> getTranslation("people.role." + role))
                .collect(Collectors.joining(" \u00b7 "));
        var person = new Button(person(staff.name(), roles, getTranslation("console.user.menu")));
        person.addThemeVariants(ButtonVariant.TERTIARY);
        // what the popover says of it once it is made
        person.getElement().setAttribute("aria-haspopup", "dialog").setAttribute("aria-expanded", "false");
        person.addClickListener(click -> {
            click.unregisterListener();
            open(person, staff.name(), authentication);
        });
        add(person);
    }

    /** Made when it is opened first, which few do; from then on a press of the button opens it without the server. */
    private void open(Button person, String name, AuthenticationContext authentication) {
        var choices = new Popover();
        choices.setTarget(person);
        choices.setPosition(PopoverPosition.TOP_START);
        choices.setModal(true);
        choices.setAriaLabel(getTranslation("console.user", name));
        choices.addClassName("user-menu");
        choices.add(
                entry(Icons.USER, "console.user.profile", () -> {
                    choices.close();
                    UI.getCurrent().navigate("profile");
                }),
                languages(),
                schemes(),
                entry(Icons.EXIT, "console.user.leave", authentication::logout));
        add(choices);
        choices.open();
    }

    /** What is seen is its name too, with a word for those who do not see what it opens. */
    private static Component person(String name, String roles, String menu) {
        var called = new Span(name);
        called.addClassNames("user-name", "cut");
        var does = new Span(roles);
        does.addClassNames("user-roles", "cut");
        var words = new Span(called, does);
        words.addClassName("user-words");
        var opens = new Span(menu);
        opens.addClassName("sr");
        var person = new Span();
        person.addClassName("user-person");
        return Markup.still(person, new Initial(name), words, opens);
    }

    private Button entry(Icons icon, String key, Runnable deed) {
        var entry = new Button(getTranslation(key), icon.create(), click -> deed.run());
        entry.addThemeVariants(ButtonVariant.TERTIARY);
        return entry;
    }

    private Component languages() {
        var languages = new RadioButtonGroup<Language>(getTranslation("console.user.language"));
        languages.setItems(Language.values());
        languages.setItemLabelGenerator(language -> getTranslation("console.language." + language.tag()));
        languages.setValue(Language.of(getLocale()));
        languages.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Preferences.speak(UI.getCurrent(), change.getValue());
            }
        });
        languages.addClassName("segments");
        return languages;
    }

    private Component schemes() {
        var schemes = new RadioButtonGroup<String>(getTranslation("console.user.scheme"));
        schemes.setItems("system", "light", "dark");
        schemes.setItemLabelGenerator(scheme -> getTranslation("console.scheme." + scheme));
        schemes.setValue(Preferences.scheme(VaadinRequest.getCurrent()).orElse("system"));
        schemes.addValueChangeListener(change -> Preferences.paint(UI.getCurrent(), change.getValue()));
        schemes.addClassName("segments");
        return schemes;
    }
}
