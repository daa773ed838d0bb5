package io.haedap.inquiry.queue.ui;

import com.vaadin.flow.component.UI;
import io.haedap.category.Category;
import io.haedap.inquiry.queue.RoutingRule;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a rule says, in words. */
record RuleWords(Map<String, LocalText> queues, List<Category> categories) {

    String when(RoutingRule.When when) {
        var parts = new ArrayList<String>();
        if (!when.categories().isEmpty()) {
            parts.add(String.join(
                    ", ",
                    when.categories().stream().map(this::category).sorted().toList()));
        }
        if (!when.words().isEmpty()) {
            parts.add(word("inquiry.rule.says.words", String.join(", ", when.words())));
        }
        if (when.language() != null) {
            parts.add(word("shared.language." + when.language().tag()));
        }
        if (!when.customers().isEmpty()) {
            parts.add(word("inquiry.rule.says.customers", String.join(", ", when.customers())));
        }
        if (!when.channels().isEmpty()) {
            parts.add(String.join(
                    ", ",
                    when.channels().stream()
                            .sorted()
                            .map(channel -> word("inquiry.channel." + channel))
                            .toList()));
        }
        return String.join(" \u00b7 ", parts);
    }

    String then(RoutingRule.Then then) {
        var parts = new ArrayList<String>();
        parts.add(then.queue() == null ? word("inquiry.rule.queue.usual") : queue(then.queue()));
        if (then.priority() != null) {
            parts.add(word("inquiry.priority." + then.priority()));
        }
        if (!then.skills().isEmpty()) {
            parts.add(String.join(", ", then.skills()));
        }
        return "\u2192 " + String.join(" \u00b7 ", parts);
    }

    String queue(String slug) {
        var name = queues.get(slug);
        return name == null ? slug : name.in(language());
    }

    String category(String slug) {
        return categories.stream()
                .filter(category -> category.slug().equals(slug))
                .map(category -> category.name().in(language()))
                .findFirst()
                .orElse(slug);
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    private static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
