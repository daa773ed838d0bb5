package io.haedap.inquiry.queue;

import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.customer.CustomerBook;
import io.haedap.customer.CustomerId;
import io.haedap.inquiry.Priority;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.PersonalDataRead;
import io.haedap.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Tries a rule on the last 5,000 inquiries before it is saved, in the queues that the person sees. It changes nothing; whoever may not
 * read inquiries is shown counts and no sample. Whom a rule names is compared for those alone who may read customers, and that it was
 * is recorded.
 */
@Service
@PreAuthorize("hasAuthority('queue:write')")
public class TrialDesk {

    static final int MOST = 5_000;
    private static final int SAMPLE = 20;

    private final RuleStore store;
    private final RuleRules rules;
    private final PastInquiries past;
    private final QueueStore queues;
    private final CategoryTree categories;
    private final CustomerBook customers;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;

    TrialDesk(
            RuleStore store,
            RuleRules rules,
            PastInquiries past,
            QueueStore queues,
            CategoryTree categories,
            CustomerBook customers,
            CurrentStaff staff,
            ApplicationEventPublisher events) {
        this.store = store;
        this.rules = rules;
        this.past = past;
        this.queues = queues;
        this.categories = categories;
        this.customers = customers;
        this.staff = staff;
        this.events = events;
    }

    /** Tries it in the place of {@code replaced}, or where it would be added. */
    public RuleTrial of(NewRule typed, @Nullable Long replaced) {
        var now = store.all();
        var draft = rules.checked(typed);
        var mayKnow = staff.may(Rights.CUSTOMER_READ);
        if (!mayKnow && !draft.when().customers().isEmpty()) {
            throw Refusal.invalid("when.customers", "rule-trial-customers");
        }
        var then = with(now, draft, replaced);
        var seen = queues.all().stream()
                .map(QueueStore.Row::slug)
                .filter(staff::sees)
                .toList();
        var routes = new Routes(queues.routes(), categories.all(), queues.first());
        var asksCustomers = mayKnow
                && Stream.concat(now.stream(), then.stream())
                        .anyMatch(rule -> !rule.when().customers().isEmpty());
        var tally = new Tally();
        long before = Long.MAX_VALUE;
        for (int left = MOST; left > 0; ) {
            var page = past.before(before, seen, Math.min(500, left));
            var addresses = asksCustomers ? addresses(page) : Map.<CustomerId, String>of();
            page.forEach(one -> tally.count(one, outcomes(one, now, then, routes, addresses)));
            left = page.size() < 500 ? 0 : left - page.size();
            before = page.isEmpty() ? 0 : page.getLast().id();
        }
        var result = tally.result(staff.may(Rights.INQUIRY_READ));
        if (asksCustomers) {
            var shown = result.sample().stream().map(RuleTrial.Sample::number).toList();
            events.publishEvent(new PersonalDataRead("inquiry:rule-trial", "addresses of customers", null, shown));
        }
        return result;
    }

    private Map<CustomerId, String> addresses(List<PastInquiries.Past> page) {
        return customers.addresses(
                page.stream().map(PastInquiries.Past::customer).distinct().toList());
    }

    /** {@code decided} where the rule that is tried decides. */
    private record Outcome(String from, String to, Priority was, Priority is, boolean decided) {}

    private static Outcome outcomes(
            PastInquiries.Past one,
            List<RoutingRule> now,
            List<RoutingRule> then,
            Routes routes,
            Map<CustomerId, String> addresses) {
        var above = routes.above(one.category());
        var arrival = Arrival.of(
                above,
                List.of(one.subject(), one.body()),
                one.language(),
                addresses.getOrDefault(one.customer(), ""),
                one.channel());
        var old = Routing.first(now, arrival).orElse(null);
        var fresh = Routing.first(then, arrival).orElse(null);
        return new Outcome(
                queue(old, above, routes),
                queue(fresh, above, routes),
                priority(old),
                priority(fresh),
                fresh != null && fresh.id() == DRAFT);
    }

    private static String queue(@Nullable RoutingRule rule, Set<String> above, Routes routes) {
        var queue = rule == null ? null : rule.then().queue();
        return queue == null ? routes.queue(above) : queue;
    }

    private static Priority priority(@Nullable RoutingRule rule) {
        var priority = rule == null ? null : rule.then().priority();
        return priority == null ? Priority.NORMAL : priority;
    }

    private static final long DRAFT = -1;

    private static List<RoutingRule> with(List<RoutingRule> now, NewRule draft, @Nullable Long replaced) {
        var rules = new ArrayList<RoutingRule>();
        int at = now.size();
        for (var rule : now) {
            if (replaced != null && rule.id() == replaced) {
                at = rules.size();
            } else {
                rules.add(rule);
            }
        }
        var place = draft.place();
        var index = Math.clamp(place == null ? at : place - 1L, 0, rules.size());
        rules.add(
                index,
                new RoutingRule(
                        DRAFT, 0, String.valueOf(draft.name()), draft.enabled(), draft.when(), draft.then(), 0));
        return rules;
    }

    /** Which queue a category's inquiries come into without a rule. */
    private record Routes(Map<String, String> routes, Map<String, Category> categories, String first) {

        Routes(Map<String, String> routes, List<Category> all, String first) {
            this(routes, bySlug(all), first);
        }

        private static Map<String, Category> bySlug(List<Category> all) {
            var categories = new HashMap<String, Category>();
            all.forEach(category -> categories.put(category.slug(), category));
            return categories;
        }

        Set<String> above(String slug) {
            var above = new LinkedHashSet<String>();
            for (String at = slug; at != null && above.add(at); ) {
                var category = categories.get(at);
                at = category == null ? null : category.parentSlug();
            }
            return above;
        }

        String queue(Set<String> above) {
            return above.stream()
                    .filter(routes::containsKey)
                    .findFirst()
                    .map(routes::get)
                    .orElse(first);
        }
    }

    private static final class Tally {

        private int tried;
        private int decided;
        private int moved;
        private int ranked;
        private final Map<String, RuleTrial.Move> moves = new TreeMap<>();
        private final List<RuleTrial.Sample> sample = new ArrayList<>();

        void count(PastInquiries.Past one, Outcome outcome) {
            tried++;
            decided += outcome.decided() ? 1 : 0;
            var isMoved = !outcome.from().equals(outcome.to());
            var isRanked = outcome.was() != outcome.is();
            if (isMoved) {
                moved++;
                moves.merge(
                        outcome.from() + " " + outcome.to(),
                        new RuleTrial.Move(outcome.from(), outcome.to(), 1),
                        (so, far) -> new RuleTrial.Move(so.from(), so.to(), so.count() + far.count()));
            }
            ranked += isRanked ? 1 : 0;
            if ((isMoved || isRanked || outcome.decided()) && sample.size() < SAMPLE) {
                sample.add(new RuleTrial.Sample(
                        one.number(), one.subject(), outcome.from(), outcome.to(), isRanked ? outcome.is() : null));
            }
        }

        RuleTrial result(boolean mayRead) {
            return new RuleTrial(
                    tried,
                    decided,
                    moved,
                    ranked,
                    List.copyOf(moves.values()),
                    mayRead ? List.copyOf(sample) : List.of());
        }
    }
}
