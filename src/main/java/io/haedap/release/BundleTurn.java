package io.haedap.release;

import io.haedap.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The moment of a bundle, in the transaction of whoever claimed it: all of it goes live, or nothing does and each item that was
 * refused says why. On the way back a thing of which something else has become meanwhile is left as it is.
 */
@Component
class BundleTurn {

    private static final Logger log = LoggerFactory.getLogger(BundleTurn.class);

    /** What came of one item: null where nothing stood in the way. */
    private record Result(
            Item item, Item.WayBack wayBack, @Nullable String reason) {}

    private static final class NotAll extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Bundles bundles;
    private final Items items;
    private final BundleKinds kinds;
    private final BundleNews news;
    private final TransactionTemplate nested;

    BundleTurn(
            Bundles bundles, Items items, BundleKinds kinds, BundleNews news, PlatformTransactionManager transactions) {
        this.bundles = bundles;
        this.items = items;
        this.kinds = kinds;
        this.news = news;
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    void turn(Bundle bundle) {
        var now = bundles.now();
        var back = bundle.status() == BundleStatus.ROLLING_BACK;
        var all = kinds.inOrder(items.of(bundle.id()), back);
        if (back) {
            goBack(bundle, all, now);
        } else {
            goLive(bundle, all, now);
        }
        news.done(bundle.id());
    }

    /** It was made ready again and again and did not turn: people see to it, and others are not kept waiting. */
    void giveUp(Bundle bundle) {
        bundles.save(bundle.refused("tries"));
        news.done(bundle.id());
        news.tell(bundle.id(), "refused", Map.of("reason", "tries"));
    }

    private void goLive(Bundle bundle, List<Item> all, Instant now) {
        var results = new ArrayList<Result>();
        try {
            nested.executeWithoutResult(_ -> {
                var unfit = kinds.unfit(all, now);
                all.forEach(item -> results.add(attempt(item, () -> {
                    var reason = unfit.get(item.id());
                    return reason == null
                            ? new Result(item, kinds.of(item).goLive(item), null)
                            : new Result(item, Item.WayBack.NONE, reason);
                })));
                if (results.stream().anyMatch(result -> result.reason() != null)) {
                    throw new NotAll();
                }
            });
        } catch (NotAll _) {
            refused(bundle, results);
            return;
        }
        for (var result : results) {
            items.note(result.item().id(), ItemOutcome.LIVE, null);
            items.keep(result.item().id(), result.wayBack());
        }
        items.close(bundle.id());
        bundles.save(bundle.live(now));
        news.tell(bundle.id(), "went-live", Map.of("items", named(all)));
    }

    private void refused(Bundle bundle, List<Result> results) {
        for (var result : results) {
            if (result.reason() != null) {
                items.note(result.item().id(), ItemOutcome.REFUSED, result.reason());
            }
        }
        bundles.save(bundle.refused(null));
        news.tell(
                bundle.id(),
                "refused",
                Map.of(
                        "items",
                        named(results.stream()
                                .filter(result -> result.reason() != null)
                                .map(Result::item)
                                .toList())));
    }

    private void goBack(Bundle bundle, List<Item> all, Instant now) {
        var results = all.stream()
                .filter(item -> item.outcome() == ItemOutcome.LIVE)
                .map(item -> attempt(item, () -> {
                    kinds.of(item).goBack(item);
                    return new Result(item, item.wayBack(), null);
                }))
                .toList();
        var back = results.stream().filter(result -> result.reason() == null).toList();
        if (back.isEmpty()) {
            bundles.save(bundle.refused("no-way-back"));
            news.tell(bundle.id(), "refused", Map.of("reason", "no-way-back"));
            return;
        }
        for (var result : results) {
            items.note(
                    result.item().id(), result.reason() == null ? ItemOutcome.BACK : ItemOutcome.LEFT, result.reason());
        }
        bundles.save(bundle.rolledBack(now));
        news.tell(
                bundle.id(),
                "rolled-back",
                Map.of("items", named(back.stream().map(Result::item).toList())));
    }

    private Result attempt(Item item, Supplier<Result> deed) {
        try {
            return Objects.requireNonNull(nested.execute(_ -> deed.get()));
        } catch (Refusal refusal) {
            return new Result(item, Item.WayBack.NONE, refusal.type());
        } catch (TransientDataAccessException | DataAccessResourceFailureException passing) {
            throw passing;
        } catch (RuntimeException failed) {
            log.error("Release bundle {}: {} failed", item.bundle(), item.thing(), failed);
            return new Result(item, Item.WayBack.NONE, "failed");
        }
    }

    private static List<String> named(List<Item> items) {
        return items.stream().map(Item::named).toList();
    }
}
