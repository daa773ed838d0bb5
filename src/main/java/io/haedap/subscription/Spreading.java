package io.haedap.subscription;

import io.haedap.mail.Outbox;
import io.haedap.people.SystemActors;
import io.haedap.subscription.AnnouncementBook.Due;
import io.haedap.subscription.AnnouncementBook.State;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Spreads what is due, a batch a transaction, on whichever node is first. A node that dies leaves it where its last batch ended, and
 * another one goes on from there.
 */
@Component
class Spreading {

    private static final Logger log = LoggerFactory.getLogger(Spreading.class);
    private static final int BATCH = 500;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(90);

    private final AnnouncementBook book;
    private final List<NewsSource> sources;
    private final List<NewsCarrier> carriers;
    private final Subscribers subscribers;
    private final SubscriptionRequests requests;
    private final Topics topics;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Spreading(
            AnnouncementBook book,
            List<NewsSource> sources,
            List<NewsCarrier> carriers,
            Subscribers subscribers,
            SubscriptionRequests requests,
            Topics topics,
            Outbox outbox,
            TransactionTemplate transactions,
            Clock clock) {
        this.book = book;
        this.sources = sources;
        this.carriers = carriers;
        this.subscribers = subscribers;
        this.requests = requests;
        this.topics = topics;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1000)
    void run() {
        SystemActors.as("news-carrier", Set.of(), () -> {
            while (spread()) {
                // as long as something is due
            }
            return true;
        });
    }

    /** What cannot be told now must not keep the others waiting. */
    private boolean spread() {
        var tried = new AtomicReference<Due>();
        try {
            return transactions.execute(_ -> step(tried));
        } catch (RuntimeException failed) {
            var due = tried.get();
            if (due == null) {
                throw failed;
            }
            log.error("Announcement {} could not be spread", due.id(), failed);
            transactions.executeWithoutResult(
                    _ -> book.postpone(due.id(), clock.instant().plus(PAUSE)));
            return true;
        }
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forget() {
        transactions.executeWithoutResult(_ -> {
            requests.forget(clock.instant()).forEach(outbox::withdraw);
            book.forget(clock.instant().minus(KEPT));
            subscribers.keepPassing(topics.now().passing());
        });
    }

    /** One batch of one announcement, by every carrier that has few to tell; false when nothing is due. */
    private boolean step(AtomicReference<Due> tried) {
        var claimed = book.claim();
        claimed.ifPresent(due -> {
            tried.set(due);
            step(due);
        });
        return claimed.isPresent();
    }

    private void step(Due due) {
        var fresh = due.news() == null ? news(due.announcement()) : Optional.<News>empty();
        var news = Optional.ofNullable(due.news()).or(() -> fresh);
        if (news.isEmpty()) {
            book.keep(due, State.DROPPED, 0, null);
            return;
        }
        var told = news.get();
        var next = due;
        int letters = 0;
        while (next.carrier() < carriers.size()) {
            var carrier = carriers.get(next.carrier());
            var step = carrier.carry(due.id(), told, next.after(), BATCH);
            letters += carrier instanceof MailCarrier ? step.told() : 0;
            if (step.last().isPresent()) {
                book.keep(
                        next.at(next.carrier(), step.last().getAsLong()), State.SPREADING, letters, fresh.orElse(null));
                return;
            }
            next = next.at(next.carrier() + 1, 0);
        }
        if (!told.closed().isEmpty()) {
            subscribers.close(told.closed());
        }
        book.keep(next, State.DONE, letters, fresh.orElse(null));
    }

    private Optional<News> news(Announcement announcement) {
        return sources.stream()
                .filter(source -> source.tells(announcement.kind()))
                .findFirst()
                .flatMap(source -> source.news(announcement));
    }
}
