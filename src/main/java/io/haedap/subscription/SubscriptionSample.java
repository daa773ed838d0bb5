package io.haedap.subscription;

import io.haedap.shared.Language;
import io.haedap.shared.SampleContent;
import io.haedap.subscription.AnnouncementBook.State;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Some hundred people who subscribed over the last months. What the sample published counts as told to them; no letter is written for
 * it, because a new house with a thousand letters in its outbox frightens everybody.
 */
@Component
@Order(60)
class SubscriptionSample implements SampleContent {

    private static final int READERS = 140;

    private final Subscribers subscribers;
    private final AnnouncementBook book;
    private final List<NewsSource> sources;
    private final Topics topics;
    private final Clock clock;

    SubscriptionSample(
            Subscribers subscribers, AnnouncementBook book, List<NewsSource> sources, Topics topics, Clock clock) {
        this.subscribers = subscribers;
        this.book = book;
        this.sources = sources;
        this.topics = topics;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "subscriptions";
    }

    @Override
    public void load() {
        var chance = new Random(7);
        var services = topics.now().services();
        for (int i = READERS; i > 0; i--) {
            var chosen = new HashSet<Topic>();
            if (chance.nextInt(10) < 7) {
                chosen.add(Topic.NOTICES);
            }
            if (chance.nextInt(10) < 5 || services.isEmpty()) {
                chosen.add(Topic.STATUS);
            } else {
                chosen.add(services.get(chance.nextInt(services.size())));
            }
            subscribers.add(
                    "reader%03d@example.com".formatted(i),
                    chance.nextInt(8) == 0 ? Language.EN : Language.KO,
                    chosen,
                    "2026-01-01",
                    clock.instant().minus(Duration.ofHours(13L * i)));
        }
        for (var due : book.all()) {
            sources.stream()
                    .filter(source -> source.tells(due.announcement().kind()))
                    .findFirst()
                    .flatMap(source -> source.news(due.announcement()))
                    .ifPresent(news -> book.keep(due, State.DONE, told(news), news));
        }
    }

    private int told(News news) {
        return subscribers
                .next(0, news.topics(), Set.copyOf(news.words().keySet()), READERS)
                .size();
    }
}
