package io.haedap.console;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import io.haedap.shared.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A browser's choice of language and light or dark, kept in two cookies so that the sign-in page knows them as well. */
final class Preferences {

    static final Set<String> SCHEMES = Set.of("light", "dark");

    private static final String LANGUAGE = "haedap-language";
    private static final String SCHEME = "haedap-scheme";
    private static final String REMEMBER = """
            const secure = location.protocol === 'https:' ? '; secure' : '';
            document.cookie = $0 + '=' + $1 + '; path=/console; max-age=31536000; samesite=lax' + secure;
            """;

    private Preferences() {}

    /** The chosen language; empty where nobody chose and the browser's own wish counts. */
    static Optional<Locale> language(@Nullable VaadinRequest request) {
        return cookie(request, LANGUAGE).map(tag -> Language.ofTag(tag).locale());
    }

    /** Light or dark where it was chosen; empty follows the system. */
    static Optional<String> scheme(@Nullable VaadinRequest request) {
        return cookie(request, SCHEME).filter(SCHEMES::contains);
    }

    /** Switches the language at once and remembers it. The address holds the screen's state, so a reload loses nothing of it. */
    static void speak(UI ui, Language language) {
        VaadinSession.getCurrent().setLocale(language.locale());
        ui.setLocale(language.locale());
        ui.getPage()
                .executeJs(REMEMBER, LANGUAGE, language.tag())
                .then(_ -> ui.getPage().reload());
    }

    /** Switches light and dark at once and remembers it; anything but the two follows the system. */
    static void paint(UI ui, String scheme) {
        var chosen = SCHEMES.contains(scheme) ? scheme : "";
        ui.getPage().executeJs(REMEMBER + "document.documentElement.dataset.scheme = $1;", SCHEME, chosen);
    }

    private static Optional<String> cookie(@Nullable VaadinRequest request, String name) {
        if (request == null || request.getCookies() == null) {
            return Optional.empty();
        }
        return Stream.of(request.getCookies())
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
