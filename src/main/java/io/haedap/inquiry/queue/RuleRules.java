package io.haedap.inquiry.queue;

import io.haedap.category.CategoryTree;
import io.haedap.shared.Faults;
import io.haedap.shared.PlainText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What a rule may say: few and short conditions, words as they are and no patterns, and something that follows. */
@Component
class RuleRules {

    static final int MOST_RULES = 100;
    private static final int MOST_WORDS = 30;
    private static final int MOST_CUSTOMERS = 100;
    private static final int MOST_CATEGORIES = 50;
    private static final int LONGEST_WORD = 50;

    private final CategoryTree categories;
    private final QueueStore queues;

    RuleRules(CategoryTree categories, QueueStore queues) {
        this.categories = categories;
        this.queues = queues;
    }

    /** As it is stored, or refused with everything that is wrong. */
    NewRule checked(NewRule typed) {
        var rule = tidied(typed);
        var faults = new Faults().text("name", rule.name(), 100);
        var when = rule.when();
        var then = rule.then();
        if (when.isEmpty()) {
            faults.add("when", "rule-asks-nothing");
        }
        if (then.isEmpty()) {
            faults.add("then", "rule-does-nothing");
        }
        checkWhen(faults, when);
        if (then.queue() != null && !queues.isOpen(then.queue())) {
            faults.add("then.queue", "queue-unknown");
        }
        checkSkills(faults, "then.skills", then.skills(), 5);
        faults.refuse();
        return rule;
    }

    private void checkWhen(Faults faults, RoutingRule.When when) {
        var known = new TreeSet<String>();
        categories.all().forEach(category -> known.add(category.slug()));
        if (when.categories().size() > MOST_CATEGORIES || !known.containsAll(when.categories())) {
            faults.add("when.categories", "category-unknown");
        }
        if (when.words().size() > MOST_WORDS) {
            faults.add("when.words", "rule-too-many", MOST_WORDS);
        }
        for (var word : when.words()) {
            if (word.codePointCount(0, word.length()) < 2) {
                faults.add("when.words", "rule-word-short");
            }
            faults.optionalText("when.words", word, LONGEST_WORD);
        }
        if (when.customers().size() > MOST_CUSTOMERS) {
            faults.add("when.customers", "rule-too-many", MOST_CUSTOMERS);
        }
        for (var customer : when.customers()) {
            faults.email("when.customers", customer.startsWith("@") ? "x" + customer : customer);
        }
    }

    static void checkSkills(Faults faults, String field, Set<String> skills, int most) {
        if (skills.size() > most) {
            faults.add(field, "rule-too-many", most);
        }
        for (var skill : skills) {
            faults.optionalText(field, skill, 30);
        }
    }

    private static NewRule tidied(NewRule typed) {
        var when = typed.when();
        var then = typed.then();
        return new NewRule(
                PlainText.tidyOrNull(typed.name()),
                typed.enabled(),
                new RoutingRule.When(
                        when.categories(),
                        List.copyOf(lines(when.words())),
                        when.language(),
                        lines(when.customers()).stream()
                                .map(customer -> customer.toLowerCase(Locale.ROOT))
                                .distinct()
                                .toList(),
                        when.channels()),
                new RoutingRule.Then(
                        then.queue() == null || then.queue().isBlank() ? null : then.queue(),
                        then.priority(),
                        skills(then.skills())),
                typed.place());
    }

    /** Skills are compared as they are written, so they are written alike. */
    static Set<String> skills(Iterable<String> typed) {
        var skills = new TreeSet<String>();
        lines(typed).forEach(skill -> skills.add(skill.toLowerCase(Locale.ROOT)));
        return skills;
    }

    private static Set<String> lines(Iterable<String> typed) {
        var lines = new LinkedHashSet<String>();
        typed.forEach(line -> {
            var tidy = PlainText.tidy(line).replaceAll("\\s+", " ");
            if (!tidy.isEmpty()) {
                lines.add(tidy);
            }
        });
        return lines;
    }
}
