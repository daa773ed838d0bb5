package io.haedap.inquiry.promise.ui;

import com.vaadin.flow.component.UI;
import io.haedap.category.Category;
import io.haedap.hours.Allowance;
import io.haedap.inquiry.promise.PromisePolicy;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a policy says, in words. */
record PolicyWords(Map<String, LocalText> queues, List<Category> categories, Map<String, LocalText> calendars) {

    String scope(PromisePolicy.Scope scope) {
        if (scope.isForAll()) {
            return word("inquiry.promise.for-all");
        }
        var parts = new ArrayList<String>();
        if (scope.priority() != null) {
            parts.add(word("inquiry.promise.of-priority", word("inquiry.priority." + scope.priority())));
        }
        if (scope.category() != null) {
            parts.add(word("inquiry.promise.of-category", category(scope.category())));
        }
        if (scope.queue() != null) {
            parts.add(queue(scope.queue()));
        }
        return String.join(" \u00b7 ", parts);
    }

    String terms(PromisePolicy.Terms terms) {
        return String.join(
                " \u00b7 ",
                word("inquiry.promise.clock.FIRST_REPLY") + " " + length(terms.reply()),
                word("inquiry.promise.clock.RESOLUTION") + " " + length(terms.resolve()),
                calendar(terms.calendar()));
    }

    String warnings(PromisePolicy.Terms terms) {
        var parts = new ArrayList<String>();
        if (!terms.warns().isEmpty()) {
            parts.add(word(
                    "inquiry.promise.says.warns",
                    terms.warns().stream().map(percent -> percent + "%").collect(Collectors.joining(", "))));
        }
        if (terms.escalates() != null) {
            parts.add(word("inquiry.promise.says.escalates", terms.escalates() + "%"));
        }
        if (terms.holdPauses()) {
            parts.add(word("inquiry.promise.says.hold"));
        }
        return parts.isEmpty() ? word("inquiry.promise.says.silent") : String.join(" \u00b7 ", parts);
    }

    static String length(Allowance allowed) {
        if (allowed.unit() == Allowance.Unit.WORKING_DAYS) {
            return word("inquiry.promise.days", allowed.amount());
        }
        int minutes = allowed.amount();
        return minutes % 60 == 0
                ? word("inquiry.promise.hours", minutes / 60)
                : minutes < 60
                        ? word("inquiry.promise.minutes", minutes)
                        : word("inquiry.promise.hours-minutes", minutes / 60, minutes % 60);
    }

    String queue(String slug) {
        return name(queues, slug);
    }

    String calendar(String slug) {
        return name(calendars, slug);
    }

    private static String name(Map<String, LocalText> names, String slug) {
        var name = names.get(slug);
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

    static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
