package io.haedap.subscription;

import io.haedap.mail.Letter;
import io.haedap.mail.Outbox;
import io.haedap.people.Secrets;
import io.haedap.shared.Faults;
import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.PublicAddress;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with their own subscription. Nothing begins before the address itself has confirmed it, and no answer tells
 * whether an address is known. Whoever holds the key of a letter can read, change and end its subscription.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class SubscriptionCounter {

    static final String PATH = "/subscriptions/";

    private final Subscribers subscribers;
    private final SubscriptionRequests requests;
    private final SubscriberKeys keys;
    private final Topics topics;
    private final Outbox outbox;
    private final PublicAddress address;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubscriptionCounter(
            Subscribers subscribers,
            SubscriptionRequests requests,
            SubscriberKeys keys,
            Topics topics,
            Outbox outbox,
            PublicAddress address,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.subscribers = subscribers;
        this.requests = requests;
        this.keys = keys;
        this.topics = topics;
        this.outbox = outbox;
        this.address = address;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** A subscription with the key that opens it. */
    public record Opened(Subscription subscription, String key) {}

    /** Sends a letter in which the address confirms that it wants this; at most a few an hour, and then silently none. */
    public void ask(AskedSubscription asked) {
        var faults = new Faults().email("email", asked.email());
        var known = topics.now();
        var chosen = known.check(faults, asked.topics(), Set.of());
        var policy = asked.policy();
        if (policy == null) {
            faults.add("consent", "subscription-consent");
        }
        faults.refuse();
        var email = Objects.requireNonNull(asked.email()).strip().toLowerCase(Locale.ROOT);
        var now = clock.instant();
        if (!requests.mayAsk(email, now)) {
            return;
        }
        var secret = Secrets.fresh();
        requests.add(
                secret,
                new SubscriptionRequests.Asked(email, asked.language(), chosen, Objects.requireNonNull(policy)),
                now);
        var names = chosen.stream()
                .map(topic -> "- " + Markdown.literal(known.name(topic, asked.language())))
                .collect(Collectors.joining("\n"));
        outbox.post(new Letter(
                SubscriptionRequests.about(Secrets.hash(secret)),
                Letter.Kind.CODE,
                email,
                null,
                asked.language(),
                word(asked.language(), "subscription.letter.subject"),
                word(
                        asked.language(),
                        "subscription.letter.body",
                        names,
                        address.of(asked.language().path(PATH + "confirm/" + secret))),
                SubscriptionRequests.about(Secrets.hash(secret))));
    }

    /** What a letter's link would confirm; gone where it was used before or is too old. */
    @Transactional(readOnly = true)
    public Set<Topic> asked(String secret) {
        return requests.open(secret, clock.instant())
                .orElseThrow(SubscriptionCounter::over)
                .topics();
    }

    /** Begins the subscription, or adds to it. What ended since it was asked for is left out, and where nothing is left it is over. */
    public Opened confirm(String secret) {
        var now = clock.instant();
        var asked = requests.spend(secret, now).orElseThrow(SubscriptionCounter::over);
        var known = topics.now();
        var wanted = asked.topics().stream().filter(known::has).collect(Collectors.toSet());
        if (wanted.isEmpty()) {
            throw over();
        }
        var subscriber = subscribers.add(asked.email(), asked.language(), wanted, asked.consent(), now);
        tell(subscriber, "confirmed", wanted);
        return opened(subscriber);
    }

    @Transactional(readOnly = true)
    public Opened open(String key) {
        return opened(find(key));
    }

    /** Chooses anew. Without a topic it is refused: that is what {@link #end} is for. */
    public Opened change(String key, Language language, Set<String> chosen) {
        var subscriber = find(key);
        var faults = new Faults();
        var wanted = topics.now().check(faults, chosen, subscriber.topics());
        faults.refuse();
        subscribers.change(subscriber.id(), language, wanted, clock.instant());
        tell(subscriber, "changed", wanted);
        return opened(find(key));
    }

    /** Ends it and forgets the address, with every letter that went or would go to it. Doing so twice is no fault. */
    public void end(String key) {
        var id = keys.subscriber(key);
        if (id.isEmpty()) {
            throw over();
        }
        subscribers.one(id.getAsLong()).ifPresent(subscriber -> end(subscriber, "ended"));
    }

    /** The same for somebody who asked staff for it. */
    void remove(Subscriber subscriber) {
        end(subscriber, "removed");
    }

    private void end(Subscriber subscriber, String verb) {
        // waits for a batch that is just telling this one, so that its letters go too
        subscribers.end(subscriber.id());
        requests.forget(subscriber.email()).forEach(outbox::withdraw);
        outbox.withdraw(about(subscriber.id()));
        tell(subscriber, verb, Set.of());
    }

    private Subscriber find(String key) {
        return keys.subscriber(key).stream()
                .boxed()
                .findFirst()
                .flatMap(subscribers::one)
                .orElseThrow(SubscriptionCounter::over);
    }

    private Opened opened(Subscriber subscriber) {
        return new Opened(subscriber.shown(), keys.of(subscriber.id()));
    }

    private void tell(Subscriber subscriber, String verb, Set<Topic> chosen) {
        events.publishEvent(new SubscriptionChanged(subscriber.id(), verb, chosen));
    }

    static String about(long subscriber) {
        return "subscription:" + subscriber;
    }

    private static Refusal over() {
        return Refusal.of(Refusal.Kind.GONE, "subscription-over");
    }

    private String word(Language language, String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, language.locale()));
    }
}
