package io.haedap.inquiry.promise;

import io.haedap.category.CategoryTree;
import io.haedap.shared.database.Kept;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The policies in force, from memory, for whoever promises something. */
@Component
class PromisePolicies extends Kept<List<PromisePolicy>> {

    static final String TOPIC = "inquiry:promises";

    private final PolicyStore store;
    private final CategoryTree categories;

    PromisePolicies(PolicyStore store, CategoryTree categories) {
        super(TOPIC);
        this.store = store;
        this.categories = categories;
    }

    /** The one that decides: the default where no other holds. */
    PromisePolicy of(Ground ground) {
        return of(all(), ground);
    }

    /** The same among others than those in force. */
    PromisePolicy of(List<PromisePolicy> policies, Ground ground) {
        return policies.stream()
                .filter(policy -> holds(policy.scope(), ground))
                .min(Comparator.comparing(
                                (PromisePolicy policy) -> policy.scope().priority() == null)
                        .thenComparingInt(policy -> breadth(policy.scope()))
                        .thenComparing(policy -> policy.scope().queue() == null))
                .orElseThrow();
    }

    /** In the order in which they are asked: whichever holds first decides. */
    List<PromisePolicy> inOrder() {
        return all().stream()
                .sorted(Comparator.comparing(
                                (PromisePolicy policy) -> policy.scope().priority() == null)
                        .thenComparing(
                                policy -> policy.scope().priority(), Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparingInt(policy -> breadth(policy.scope()))
                        .thenComparing(policy -> policy.scope().queue() == null)
                        .thenComparing(PromisePolicy::id))
                .toList();
    }

    private boolean holds(PromisePolicy.Scope scope, Ground ground) {
        return (scope.queue() == null || scope.queue().equals(ground.queue()))
                && (scope.priority() == null || scope.priority() == ground.priority())
                && (scope.category() == null
                        || scope.category().equals(ground.category())
                        || categories.branch(scope.category()).contains(ground.category()));
    }

    /** Of two categories above the same one, the deeper one has the smaller branch. */
    private int breadth(PromisePolicy.Scope scope) {
        return scope.category() == null
                ? Integer.MAX_VALUE
                : categories.branch(scope.category()).size();
    }

    List<PromisePolicy> all() {
        return orElse(store::all);
    }
}
