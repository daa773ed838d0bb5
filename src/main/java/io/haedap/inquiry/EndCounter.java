package io.haedap.inquiry;

import io.haedap.inquiry.file.MessageFiles;
import io.haedap.inquiry.file.SentFiles;
import io.haedap.inquiry.rating.InquiryRated;
import io.haedap.inquiry.rating.NewRating;
import io.haedap.inquiry.rating.Rating;
import io.haedap.inquiry.rating.RatingBook;
import io.haedap.shared.Faults;
import io.haedap.shared.Refusal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a customer does once their inquiry has come to an end: open it again, and say how they were answered. */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class EndCounter {

    private final InquiryCounter counter;
    private final Inquiries inquiries;
    private final Messages messages;
    private final HeldThread threads;
    private final FollowKeys keys;
    private final FollowReader reader;
    private final InquiryChanges changes;
    private final Promise promise;
    private final Unsending unsending;
    private final MessageFiles files;
    private final RatingBook ratings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndCounter(
            InquiryCounter counter,
            Inquiries inquiries,
            Messages messages,
            HeldThread threads,
            FollowKeys keys,
            FollowReader reader,
            InquiryChanges changes,
            Promise promise,
            Unsending unsending,
            MessageFiles files,
            RatingBook ratings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.counter = counter;
        this.inquiries = inquiries;
        this.messages = messages;
        this.threads = threads;
        this.keys = keys;
        this.reader = reader;
        this.changes = changes;
        this.promise = promise;
        this.unsending = unsending;
        this.files = files;
        this.ratings = ratings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens it again with what is still to be said, and a new promise. Where that had happened meanwhile, or it goes on in another one,
     * the words are added there. Refused with 409 once the time for it is over.
     */
    public void reopen(String secret, @Nullable String body, SentFiles sent) {
        var faults = new Faults().text("body", Intake.cleanOrNull(body), Intake.LONGEST_BODY);
        files.check(faults, sent);
        faults.refuse();
        var words = String.valueOf(body);
        var held = threads.hold(inquiryOf(secret).number());
        if (held.isMerged() || !held.root().status().isOver()) {
            counter.write(secret, words, sent);
            return;
        }
        var before = unsending.stopWaiting(held.root());
        if (!before.status().isOver()) {
            // a reply that had not left would have closed it
            counter.write(secret, words, sent);
            return;
        }
        var now = clock.instant();
        var after = changes.moved(before, before.resumedByCustomer(promise.from(now)), InquiryStep.RESUME, null);
        var message = messages.add(after.id(), MessageKind.CUSTOMER, Intake.clean(words), null, now);
        files.attach(message.id(), sent);
        changes.written(after, message);
    }

    /** Rates this end, or changes what was said of it; the same said twice is said once. */
    public void rate(String secret, NewRating typed) {
        var given = checked(typed);
        var inquiry = inquiries.locked(inquiryOf(secret).id());
        var end = reader.read(inquiry).end();
        var before = end.rating();
        if (before != null && before.says(given)) {
            return;
        }
        if (!end.mayRate()) {
            throw Refusal.conflict(before == null ? "inquiry-rating-over" : "inquiry-rating-given");
        }
        ratings.give(inquiry.id(), inquiry.queue(), given);
        if (before == null || before.score() != given.score()) {
            changes.rated(inquiry, given.score());
        }
        events.publishEvent(new InquiryRated(
                inquiry.number(),
                inquiry.queue(),
                inquiry.assignee(),
                given.score(),
                given.score() <= Rating.LOW,
                before == null ? null : before.score()));
    }

    private static NewRating checked(NewRating typed) {
        var reason = typed.reason() == null || typed.reason().isBlank() ? null : Intake.clean(typed.reason());
        var faults = new Faults();
        if (typed.score() < Rating.WORST || typed.score() > Rating.BEST) {
            faults.add("score", "rating-score");
        }
        faults.optionalText("reason", reason, NewRating.LONGEST_REASON).refuse();
        return new NewRating(typed.score(), reason);
    }

    private Inquiry inquiryOf(String secret) {
        return keys.inquiryOf(secret, clock.instant()).orElseThrow(Refusal::notFound);
    }
}
