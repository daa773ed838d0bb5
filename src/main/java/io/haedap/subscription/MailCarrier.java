package io.haedap.subscription;

import io.haedap.mail.Letter;
import io.haedap.mail.Outbox;
import io.haedap.shared.Language;
import io.haedap.shared.web.PublicAddress;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** News as letters, each with the way to end them. */
@Component
@Order(1)
class MailCarrier implements NewsCarrier {

    private final Subscribers subscribers;
    private final SubscriberKeys keys;
    private final Outbox outbox;
    private final PublicAddress address;

    MailCarrier(Subscribers subscribers, SubscriberKeys keys, Outbox outbox, PublicAddress address) {
        this.subscribers = subscribers;
        this.keys = keys;
        this.outbox = outbox;
        this.address = address;
    }

    @Override
    public Step carry(long announcement, News news, long after, int most) {
        var next = subscribers.next(after, news.topics(), news.words().keySet(), most);
        if (next.isEmpty()) {
            return Step.NOBODY;
        }
        outbox.post(next.stream()
                .map(subscriber -> letter(announcement, news, subscriber))
                .toList());
        return Step.of(next.size(), next.getLast().id(), most);
    }

    private Letter letter(long announcement, News news, Subscriber subscriber) {
        var words = Objects.requireNonNull(news.words().get(subscriber.language()));
        return new Letter(
                "news:" + announcement + ":" + subscriber.id(),
                Letter.Kind.NEWS,
                subscriber.email(),
                null,
                subscriber.language(),
                words.subject(),
                words.body(),
                SubscriptionCounter.about(subscriber.id()),
                unsubscribe(subscriber.language(), keys.of(subscriber.id())));
    }

    private String unsubscribe(Language language, String key) {
        return address.of(language.path(SubscriptionCounter.PATH + "unsubscribe/" + key));
    }
}
