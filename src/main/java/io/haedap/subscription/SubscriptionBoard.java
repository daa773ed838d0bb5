package io.haedap.subscription;

import io.haedap.mail.Outbox;
import io.haedap.people.Rights;
import io.haedap.shared.Cursor;
import io.haedap.shared.Language;
import io.haedap.shared.Page;
import io.haedap.shared.PersonalDataRead;
import io.haedap.shared.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who is told, masked, and what went out. A person is found by the whole address alone, which leaves a record. */
@Service
@PreAuthorize("hasAuthority('" + Rights.SUBSCRIPTION_READ + "')")
public class SubscriptionBoard {

    private final Subscribers subscribers;
    private final AnnouncementBook book;
    private final Topics topics;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    SubscriptionBoard(
            Subscribers subscribers,
            AnnouncementBook book,
            Topics topics,
            Outbox outbox,
            ApplicationEventPublisher events) {
        this.subscribers = subscribers;
        this.book = book;
        this.topics = topics;
        this.outbox = outbox;
        this.events = events;
    }

    /** Whether letters leave by a mail server, or wait in the outbox for one. */
    public boolean delivers() {
        return outbox.delivers();
    }

    public long total() {
        return subscribers.count();
    }

    /** What can be chosen and what still is, most subscribers first. */
    public List<TopicCount> counts(Language language) {
        var known = topics.now();
        return subscribers.counts().stream()
                .map(count -> new TopicCount(count.topic(), known.name(count.topic(), language), count.many()))
                .sorted(Comparator.comparingLong(TopicCount::subscribers)
                        .reversed()
                        .thenComparing(count -> count.topic().name()))
                .toList();
    }

    /** Newest first; those of one topic or all. */
    public Page<Subscription> page(@Nullable Topic topic, int size, @Nullable String cursor) {
        var before = Cursor.read(cursor, 1);
        var rows = subscribers.page(topic, before == null ? null : before.number(0), Page.size(size) + 1);
        return Page.of(rows, Page.size(size), last -> Cursor.of(last.id())).map(Subscriber::shown);
    }

    /** The one of that whole address; that somebody looked is recorded, found or not. */
    public Optional<Subscription> at(String email) {
        var found = subscribers.at(email.strip().toLowerCase(Locale.ROOT));
        var subject = found.map(subscriber -> "subscription:" + subscriber.id()).orElse("subscription");
        events.publishEvent(new PersonalDataRead(subject, "subscription by address"));
        return found.map(Subscriber::shown);
    }

    public Subscription one(String id) {
        return find(subscribers, id).shown();
    }

    /** What was or will be told, newest first. */
    public Page<AnnouncementRow> announcements(int size, @Nullable String cursor) {
        var before = Cursor.read(cursor, 1);
        var rows = book.page(before == null ? null : before.number(0), Page.size(size) + 1);
        return Page.of(rows, Page.size(size), last -> Cursor.of(Long.parseLong(last.id())));
    }

    static Subscriber find(Subscribers subscribers, String id) {
        if (!id.matches("[1-9]\\d{0,17}")) {
            throw Refusal.notFound();
        }
        return subscribers.one(Long.parseLong(id)).orElseThrow(Refusal::notFound);
    }
}
