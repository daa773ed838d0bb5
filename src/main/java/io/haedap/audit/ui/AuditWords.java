package io.haedap.audit.ui;

import com.vaadin.flow.component.Component;
import io.haedap.audit.AuditEntry;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the record is put into words. Features name their own actions; what nobody named is shown as it was written. */
final class AuditWords {

    private AuditWords() {}

    static String action(Component screen, String action) {
        return worded(screen, "audit.action." + action, action);
    }

    static String actor(Component screen, AuditEntry entry) {
        return switch (entry.actorKind()) {
            case "SYSTEM" -> screen.getTranslation("audit.actor.system", entry.actor());
            case "CUSTOMER" ->
                screen.getTranslation(
                        "visitor".equals(entry.actorId()) ? "audit.actor.visitor" : "audit.actor.customer");
            default -> entry.actor();
        };
    }

    static String area(Component screen, String area) {
        return worded(screen, "audit.area." + area, area);
    }

    static String facts(Component screen, Map<String, Object> facts) {
        return facts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> worded(screen, "audit.fact." + fact.getKey(), fact.getKey()) + ": "
                        + value(screen, fact.getValue()))
                .collect(Collectors.joining(" \u00b7 "));
    }

    /** An address as people write it: the longest way to write IPv6 has eight groups. */
    static String address(@Nullable String address) {
        return address == null ? "" : address.replaceFirst("(^|:)(?:0(?::|$)){2,}", "::");
    }

    private static String value(Component screen, Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(one -> word(screen, one)).sorted().collect(Collectors.joining(", "))
                : word(screen, value);
    }

    private static String word(Component screen, Object value) {
        var raw = String.valueOf(value);
        return raw.matches("[A-Za-z_-]{1,40}")
                ? worded(screen, "audit.value." + raw.toLowerCase(Locale.ROOT), raw)
                : raw;
    }

    private static String worded(Component screen, String key, String raw) {
        var words = screen.getTranslation(key);
        return words.equals("!" + key) ? raw : words;
    }
}
