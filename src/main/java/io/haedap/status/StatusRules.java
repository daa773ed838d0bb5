package io.haedap.status;

import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import io.haedap.shared.PlainText;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be said of services, and of which. */
@Component
class StatusRules {

    private static final int NAME = 200;
    private static final int MESSAGE = 20_000;

    private final ServiceStates states;

    StatusRules(ServiceStates states) {
        this.states = states;
    }

    /** Checks the words and that each service exists; locks those that do. */
    Faults check(LocalText name, Collection<String> services, LocalText message) {
        return check(name, services, Set.of(), message);
    }

    /** {@code known} as in {@link #services}. */
    Faults check(LocalText name, Collection<String> services, Collection<String> known, LocalText message) {
        var faults = new Faults();
        title(faults, name);
        message(faults, "message", message);
        services(faults, services, known);
        return faults;
    }

    Faults check(Faults faults, Collection<String> services, LocalText message) {
        message(faults, "message", message);
        services(faults, services, Set.of());
        return faults;
    }

    /** {@code known} are services that the event already names: it may go on doing so once they are retired. */
    void services(Faults faults, Collection<String> services, Collection<String> known) {
        var found = new HashSet<>(states.lock(services).keySet());
        found.addAll(known);
        if (!found.containsAll(services)) {
            faults.add("services", "status-service");
        }
    }

    void title(Faults faults, LocalText name) {
        check(faults, "title", name, NAME);
        var tidied = tidy(name);
        if (tidied.ko().contains("\n") || (tidied.en() != null && tidied.en().contains("\n"))) {
            faults.add("title.ko", "unreadable");
        }
    }

    void message(Faults faults, String field, LocalText message) {
        check(faults, field, message, MESSAGE);
    }

    static LocalText tidy(LocalText text) {
        return new LocalText(PlainText.tidy(text.ko()), blankToNull(text.en()));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : PlainText.tidy(text);
    }

    private static void check(Faults faults, String field, LocalText text, int most) {
        faults.text(field + ".ko", PlainText.tidyOrNull(text.ko()), most);
        faults.optionalText(field + ".en", PlainText.tidyOrNull(text.en()), most);
    }
}
