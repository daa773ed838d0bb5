package io.haedap.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.haedap.people.StaffMember;
import io.haedap.people.StaffState;
import io.haedap.shared.ui.StateBadge;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How staff things are called on screen. */
final class StaffWords {

    private StaffWords() {}

    /** Normal has no colour: only who has not joined yet or may no more wears a badge. */
    static Component state(Component screen, StaffState state) {
        var word = screen.getTranslation("people.state." + state);
        return switch (state) {
            case INVITED -> new StateBadge("scheduled", word);
            case ACTIVE -> quiet(word);
            case DISABLED -> new StateBadge("archived", word);
        };
    }

    private static Span quiet(String word) {
        var words = new Span(word);
        words.addClassName("t2");
        return words;
    }

    static String role(Component screen, String role) {
        return screen.getTranslation("people.role." + role);
    }

    static String roles(Component screen, List<String> order, StaffMember member) {
        return order.stream()
                .filter(member.roles()::contains)
                .map(role -> role(screen, role))
                .collect(Collectors.joining(", "));
    }

    static String right(Component screen, String right) {
        return screen.getTranslation("people.right." + right.replace(':', '.'));
    }

    static String limits(Component screen, java.util.Map<String, String> names, Set<String> slugs) {
        return slugs.isEmpty()
                ? screen.getTranslation("people.limits.none")
                : slugs.stream()
                        .sorted()
                        .map(slug -> names.getOrDefault(slug, slug))
                        .collect(Collectors.joining(", "));
    }
}
