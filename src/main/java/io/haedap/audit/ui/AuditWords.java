package io.haedap.audit.ui;

import com.vaadin.flow.component.Component;
import io.haedap.audit.AuditEntry;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

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

    static String facts(Map<String, Object> facts) {
        return facts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> fact.getKey() + ": " + value(fact.getValue()))
                .collect(Collectors.joining(" \u00b7 "));
    }

    private static String value(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    private static String worded(Component screen, String key, String raw) {
        var words = screen.getTranslation(key);
        return words.equals("!" + key) ? raw : words;
    }
}
