package io.haedap.inquiry;

import io.haedap.customer.Addressee;
import io.haedap.customer.CustomerBook;
import io.haedap.customer.SensitiveNumbers;
import io.haedap.inquiry.file.MessageFiles;
import io.haedap.inquiry.question.AnswerIntake;
import io.haedap.inquiry.question.ReadAnswers;
import io.haedap.inquiry.queue.Arrival;
import io.haedap.inquiry.queue.Routing;
import io.haedap.inquiry.queue.RoutingRule;
import io.haedap.shared.Faults;
import io.haedap.shared.PlainText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes an inquiry, whoever brings it: checks everything at once, numbers it, promises a date, sends the receipt. */
@Component
class Intake {

    static final int LONGEST_BODY = 20_000;
    static final int LONGEST_SUBJECT = 200;
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Inquiries inquiries;
    private final Messages messages;
    private final Queues queues;
    private final CustomerBook customers;
    private final FollowKeys keys;
    private final InquiryLetters letters;
    private final InquiryChanges changes;
    private final Promise promise;
    private final Routing routing;
    private final Clock clock;
    private final ConsentPolicy policy;
    private final MessageFiles files;
    private final AnswerIntake answers;

    Intake(
            Inquiries inquiries,
            Messages messages,
            Queues queues,
            CustomerBook customers,
            FollowKeys keys,
            InquiryLetters letters,
            InquiryChanges changes,
            Promise promise,
            Routing routing,
            Clock clock,
            ConsentPolicy policy,
            MessageFiles files,
            AnswerIntake answers) {
        this.inquiries = inquiries;
        this.messages = messages;
        this.queues = queues;
        this.customers = customers;
        this.keys = keys;
        this.letters = letters;
        this.changes = changes;
        this.promise = promise;
        this.routing = routing;
        this.clock = clock;
        this.policy = policy;
        this.files = files;
        this.answers = answers;
    }

    Receipt take(NewInquiry typed) {
        return take(typed, null);
    }

    /** As urgent as whoever takes it down says; as the rules say for null. */
    Receipt take(NewInquiry typed, @Nullable Priority said) {
        var asked = typed.tidied();
        var checked = checked(asked);
        var rule = decided(asked, checked.answers());
        var queue = queueOf(rule, checked.queue());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var customer = consenting(asked);
        var drawn = inquiries.draw(LocalDate.ofInstant(now, SEOUL));
        var inquiry = stored(drawn, asked, customer, queue, handlingOf(rule, said), now);
        var body = Objects.requireNonNull(asked.body());
        messages.addFirst(drawn, body, now);
        files.attach(drawn.message(), asked.files());
        answers.keep(inquiry.id(), checked.answers());
        var secret = keys.issue(inquiry.id(), now);
        letters.receipt(inquiry, customer, secret);
        changes.received(inquiry, body + checked.answers().words(), customer, asked.related());
        rule.ifPresent(one -> changes.routed(inquiry, one.id(), one.name()));
        return new Receipt(inquiry.number(), secret, inquiry.dueAt(), queue);
    }

    /** Stores it without a word in it yet, for whoever writes the first one from our side. No receipt: there is nothing to receive. */
    Inquiry begin(NewInquiry typed, Priority priority) {
        var asked = typed.tidied();
        var checked = checked(asked);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var customer = consenting(asked);
        var drawn = inquiries.draw(LocalDate.ofInstant(now, SEOUL));
        var inquiry = stored(drawn, asked, customer, checked.queue(), Handling.USUAL.with(priority), now);
        answers.keep(inquiry.id(), checked.answers());
        changes.begun(inquiry, asked.related());
        return inquiry;
    }

    private Addressee consenting(NewInquiry asked) {
        return customers.recordConsented(
                Objects.requireNonNull(asked.name()),
                Objects.requireNonNull(asked.email()),
                asked.phone(),
                policy.version());
    }

    private Inquiry stored(
            Inquiries.Drawn drawn, NewInquiry asked, Addressee customer, String queue, Handling handling, Instant now) {
        var inquiry = new Inquiry(
                drawn.id(),
                drawn.number(),
                queue,
                new Matter(
                        Objects.requireNonNull(asked.categorySlug()),
                        Objects.requireNonNull(asked.subject()),
                        asked.lang(),
                        asked.channel(),
                        customer.id(),
                        now),
                Course.begun(promise.of(queue, Objects.requireNonNull(asked.categorySlug()), handling.priority(), now)),
                handling,
                1);
        inquiries.add(inquiry);
        return inquiry;
    }

    /** What the rules say; whoever takes it down and whatever way it comes, they hold alike. */
    private Optional<RoutingRule> decided(NewInquiry asked, ReadAnswers read) {
        return routing.decide(() -> Arrival.of(
                queues.above(Objects.requireNonNull(asked.categorySlug())),
                Stream.concat(
                                Stream.of(
                                        Objects.requireNonNull(asked.subject()), Objects.requireNonNull(asked.body())),
                                read.said().stream())
                        .toList(),
                asked.lang(),
                Objects.requireNonNull(asked.email()),
                asked.channel()));
    }

    private static String queueOf(Optional<RoutingRule> rule, String usual) {
        return rule.map(RoutingRule::then).map(RoutingRule.Then::queue).orElse(usual);
    }

    private static Handling handlingOf(Optional<RoutingRule> rule, @Nullable Priority said) {
        var then = rule.map(RoutingRule::then);
        var priority = said == null ? then.map(RoutingRule.Then::priority).orElse(Priority.NORMAL) : said;
        return new Handling(priority, then.map(RoutingRule.Then::skills).orElse(Handling.USUAL.skills()), null);
    }

    /** What was found to be right: where it comes, and what was answered. */
    private record Checked(String queue, ReadAnswers answers) {}

    /** Refuses with everything that is wrong; of what an unknown category would have asked nothing is said. */
    private Checked checked(NewInquiry asked) {
        var faults = new Faults();
        Optional<String> queue = Optional.empty();
        if (asked.categorySlug() != null && PlainText.isStorable(asked.categorySlug())) {
            queue = queues.of(asked.categorySlug());
        }
        if (queue.isEmpty()) {
            faults.add("categorySlug", "category-unknown");
        }
        faults.text("subject", asked.subject(), LONGEST_SUBJECT);
        faults.text("body", asked.body(), LONGEST_BODY);
        CustomerBook.checked(faults, asked.name(), asked.email(), asked.phone());
        if (!asked.consent()) {
            faults.add("consent", "consent");
        }
        var read = queue.isEmpty()
                ? ReadAnswers.NONE
                : answers.check(faults, Objects.requireNonNull(asked.categorySlug()), asked.fields(), asked.channel());
        files.check(faults, asked.files());
        faults.refuse();
        return new Checked(queue.orElseThrow(), read);
    }

    /** Free text as it is stored: composed, and without card and resident registration numbers. */
    static String clean(String text) {
        return SensitiveNumbers.masked(PlainText.tidy(text));
    }

    static @Nullable String cleanOrNull(@Nullable String text) {
        return text == null ? null : clean(text);
    }
}
