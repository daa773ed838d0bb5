package io.haedap.release;

import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqTurnDesk;
import io.haedap.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
 * refused says why. On the way back an entry whose next revision has gone live meanwhile is left as it is.
 */
@Component
class BundleTurn {

    private static final Logger log = LoggerFactory.getLogger(BundleTurn.class);

    /** What came of one item: null where nothing stood in the way. */
    private record Result(
            Item item,
            @Nullable Integer liveBefore,
            @Nullable String reason) {}

    private static final class NotAll extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Bundles bundles;
    private final Items items;
    private final BundleCheck check;
    private final BundleNews news;
    private final FaqBoard faqs;
    private final FaqDesk desk;
    private final FaqTurnDesk turns;
    private final TransactionTemplate nested;

    BundleTurn(
            Bundles bundles,
            Items items,
            BundleCheck check,
            BundleNews news,
            FaqBoard faqs,
            FaqDesk desk,
            FaqTurnDesk turns,
            PlatformTransactionManager transactions) {
        this.bundles = bundles;
        this.items = items;
        this.check = check;
        this.news = news;
        this.faqs = faqs;
        this.desk = desk;
        this.turns = turns;
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    void turn(Bundle bundle) {
        // always in the same order, by number like all who lock many entries, so that two wait for each other and never
        // for ever
        var all = items.of(bundle.id()).stream()
                .sorted(Comparator.comparingLong(item -> Long.parseLong(item.thing())))
                .toList();
        var now = bundles.now();
        if (bundle.status() == BundleStatus.ROLLING_BACK) {
            goBack(bundle, all, now);
        } else {
            goLive(bundle, all, now);
        }
        news.done(bundle.id());
    }

    private void goLive(Bundle bundle, List<Item> all, Instant now) {
        var results = new ArrayList<Result>();
        try {
            nested.executeWithoutResult(_ -> {
                all.forEach(item -> results.add(attempt(item, () -> publish(item, now))));
                if (results.stream().anyMatch(result -> result.reason() != null)) {
                    throw new NotAll();
                }
            });
        } catch (NotAll _) {
            refused(bundle, results);
            return;
        }
        results.forEach(result -> items.note(result.item().id(), ItemOutcome.LIVE, null, result.liveBefore()));
        items.close(bundle.id());
        bundles.save(bundle.live(now));
        news.tell(bundle.id(), "went-live", Map.of("items", things(all)));
    }

    private void refused(Bundle bundle, List<Result> results) {
        for (var result : results) {
            if (result.reason() != null) {
                items.note(result.item().id(), ItemOutcome.REFUSED, result.reason(), null);
            }
        }
        bundles.save(bundle.refused());
        news.tell(
                bundle.id(),
                "refused",
                Map.of(
                        "items",
                        things(results.stream()
                                .filter(result -> result.reason() != null)
                                .map(Result::item)
                                .toList())));
    }

    private void goBack(Bundle bundle, List<Item> all, Instant now) {
        var results = all.stream()
                .filter(item -> item.outcome() == ItemOutcome.LIVE)
                .map(item -> attempt(item, () -> putBack(item)))
                .toList();
        var back = results.stream().filter(result -> result.reason() == null).toList();
        if (back.isEmpty()) {
            bundles.save(bundle.refused());
            news.tell(bundle.id(), "refused", Map.of());
            return;
        }
        for (var result : results) {
            items.note(
                    result.item().id(),
                    result.reason() == null ? ItemOutcome.BACK : ItemOutcome.LEFT,
                    result.reason(),
                    null);
        }
        bundles.save(bundle.rolledBack(now));
        news.tell(
                bundle.id(),
                "rolled-back",
                Map.of("items", things(back.stream().map(Result::item).toList())));
    }

    private Result attempt(Item item, Supplier<Result> deed) {
        try {
            return Objects.requireNonNull(nested.execute(_ -> deed.get()));
        } catch (Refusal refusal) {
            return new Result(item, null, refusal.type());
        } catch (TransientDataAccessException | DataAccessResourceFailureException passing) {
            throw passing;
        } catch (RuntimeException failed) {
            log.error("Release bundle {}: {} failed", item.bundle(), item.thing(), failed);
            return new Result(item, null, "failed");
        }
    }

    private Result publish(Item item, Instant now) {
        var id = FaqId.of(item.thing());
        var revision = Objects.requireNonNull(item.revision());
        var before = turns.liveRevision(id);
        if (item.action() == ItemAction.ARCHIVE) {
            desk.archive(id, revision);
            return new Result(item, before, null);
        }
        check.unfit(faqs.one(id), now).ifPresent(code -> {
            throw Refusal.conflict("release-" + code);
        });
        desk.publish(id, revision, null);
        return new Result(item, before, null);
    }

    private Result putBack(Item item) {
        turns.putBack(
                FaqId.of(item.thing()),
                item.action() == ItemAction.ARCHIVE ? null : item.revision(),
                item.liveBefore());
        return new Result(item, null, null);
    }

    private static List<String> things(List<Item> items) {
        return items.stream()
                .map(item -> "faq:" + item.thing() + "@" + item.revision())
                .toList();
    }
}
