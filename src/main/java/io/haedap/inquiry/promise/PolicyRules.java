package io.haedap.inquiry.promise;

import io.haedap.category.CategoryTree;
import io.haedap.hours.Allowance;
import io.haedap.hours.Reckoner;
import io.haedap.shared.Faults;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a policy must be like; the database refuses the same. */
@Component
class PolicyRules {

    static final int MOST_POLICIES = 200;
    static final int MOST_MINUTES = 60_000;
    static final int MOST_DAYS = 60;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_WARNINGS = 4;
    private static final String QUEUE = """
            select exists (select from inquiry.queue where slug = :queue and retired_at is null)
            """;

    private final Reckoning reckoning;
    private final CategoryTree categories;
    private final JdbcClient jdbc;
    private final Clock clock;

    PolicyRules(Reckoning reckoning, CategoryTree categories, JdbcClient jdbc, Clock clock) {
        this.reckoning = reckoning;
        this.categories = categories;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Refuses with all that is wrong, in a new one or in one that is there: the default holds for all and stays so, and what one names
     * already it may go on naming, be it closed by now.
     */
    PromisePolicy checked(@Nullable PromisePolicy before, long version, NewPolicy typed) {
        var name = PlainText.tidyOrNull(typed.name());
        var faults = new Faults().text("name", name, LONGEST_NAME);
        var scope =
                new PromisePolicy.Scope(blankAsNull(typed.queue()), blankAsNull(typed.category()), typed.priority());
        checkScope(faults, scope, before);
        checkLength(faults, "firstReply", typed.reply());
        checkLength(faults, "resolution", typed.resolve());
        checkOrder(faults, typed);
        checkWarnings(faults, typed);
        checkCalendar(faults, typed.calendar());
        faults.refuse();
        var terms = new PromisePolicy.Terms(
                String.valueOf(typed.calendar()),
                allowance(typed.reply()),
                allowance(typed.resolve()),
                List.copyOf(typed.warns()),
                typed.escalates(),
                typed.holdPauses());
        reach(terms);
        return new PromisePolicy(before == null ? 0 : before.id(), String.valueOf(name), scope, terms, version);
    }

    private void checkScope(Faults faults, PromisePolicy.Scope scope, @Nullable PromisePolicy before) {
        var known = before == null ? PromisePolicy.Scope.ALL : before.scope();
        var isDefault = before != null && before.isDefault();
        if (isDefault != scope.isForAll()) {
            faults.add("scope", isDefault ? "promise-default-for-all" : "promise-scope-missing");
        }
        var queue = scope.queue();
        if (queue != null && !queue.equals(known.queue()) && !(PlainText.isStorable(queue) && isOpen(queue))) {
            faults.add("queue", "queue-unknown");
        }
        var category = scope.category();
        if (category != null
                && !category.equals(known.category())
                && !(PlainText.isStorable(category) && categories.find(category).isPresent())) {
            faults.add("category", "category-unknown");
        }
    }

    private boolean isOpen(String queue) {
        return jdbc.sql(QUEUE).param("queue", queue).query(Boolean.class).single();
    }

    private static void checkLength(Faults faults, String field, NewPolicy.@Nullable Length length) {
        if (length == null || length.unit() == null || length.amount() == null) {
            faults.add(field, "required");
            return;
        }
        int most = length.unit() == Allowance.Unit.MINUTES ? MOST_MINUTES : MOST_DAYS;
        if (length.amount() < 1 || length.amount() > most) {
            faults.add(field, "between", 1, most);
        }
    }

    /** What is answered for good is answered first. */
    private static void checkOrder(Faults faults, NewPolicy typed) {
        var reply = typed.reply();
        var resolve = typed.resolve();
        if (reply != null
                && resolve != null
                && reply.unit() == resolve.unit()
                && reply.amount() != null
                && resolve.amount() != null
                && resolve.amount() < reply.amount()) {
            faults.add("resolution", "promise-resolve-first");
        }
    }

    private static void checkWarnings(Faults faults, NewPolicy typed) {
        var warns = typed.warns();
        if (warns.size() > MOST_WARNINGS) {
            faults.add("warnsAt", "promise-warns-many", MOST_WARNINGS);
        }
        var isRising = true;
        for (int i = 0; i < warns.size(); i++) {
            var percent = warns.get(i);
            if (percent == null || percent < 1 || percent > 99) {
                faults.add("warnsAt", "between", 1, 99);
                return;
            }
            isRising = isRising && (i == 0 || warns.get(i - 1) < percent);
        }
        if (!isRising) {
            faults.add("warnsAt", "promise-warns-order");
        }
        var escalates = typed.escalates();
        if (escalates != null && (escalates < 1 || escalates > 100)) {
            faults.add("escalatesAt", "between", 1, 100);
        } else if (escalates != null && warns.stream().anyMatch(percent -> percent >= escalates)) {
            faults.add("escalatesAt", "promise-escalates-last");
        }
    }

    private void checkCalendar(Faults faults, @Nullable String slug) {
        faults.text("calendar", slug, 60);
        if (slug != null
                && !slug.isBlank()
                && PlainText.isStorable(slug)
                && reckoning.calendar(slug).isEmpty()) {
            faults.add("calendar", "promise-calendar-unknown");
        }
    }

    /** A calendar that never opens, or too seldom, promises nothing. */
    private void reach(PromisePolicy.Terms terms) {
        Reckoner calendar = reckoning.calendar(terms.calendar()).orElseThrow();
        try {
            calendar.due(clock.instant(), terms.reply(), List.of());
            calendar.due(clock.instant(), terms.resolve(), List.of());
        } catch (Refusal never) {
            throw Refusal.invalid("calendar", "promise-calendar-closed");
        }
    }

    private static Allowance allowance(NewPolicy.@Nullable Length length) {
        var typed = Objects.requireNonNull(length);
        return new Allowance(Objects.requireNonNull(typed.unit()), Objects.requireNonNull(typed.amount()));
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
