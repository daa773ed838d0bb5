package io.haedap.inquiry;

import io.haedap.customer.CustomerBook;
import io.haedap.inquiry.file.MessageFiles;
import io.haedap.inquiry.file.SentFiles;
import io.haedap.people.Secrets;
import io.haedap.shared.Faults;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import io.haedap.shared.database.OutermostRetry;
import java.time.Clock;
import java.util.Locale;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a customer does: ask, follow, write on, withdraw. Whoever holds a follow secret is the customer; the secret can be used
 * again until 90 days after closing. A secret that is unknown, revoked or over answers like an unknown one (404). What the database gives up
 * because two wait for each other is done once more: a customer never pays for what colleagues do at the same moment.
 */
@Service
@Transactional
@Retryable(
        includes = PessimisticLockingFailureException.class,
        predicate = OutermostRetry.class,
        maxRetries = 1,
        delay = 50)
@PreAuthorize("permitAll()")
public class InquiryCounter {

    private final Intake intake;
    private final Inquiries inquiries;
    private final Messages messages;
    private final HeldThread threads;
    private final FollowKeys keys;
    private final FollowReader reader;
    private final InquiryChanges changes;
    private final InquiryLetters letters;
    private final Promise promise;
    private final Unsending unsending;
    private final CustomerBook customers;
    private final Clock clock;
    private final MessageFiles files;

    InquiryCounter(
            Intake intake,
            Inquiries inquiries,
            Messages messages,
            HeldThread threads,
            FollowKeys keys,
            FollowReader reader,
            InquiryChanges changes,
            InquiryLetters letters,
            Promise promise,
            Unsending unsending,
            CustomerBook customers,
            Clock clock,
            MessageFiles files) {
        this.intake = intake;
        this.inquiries = inquiries;
        this.messages = messages;
        this.threads = threads;
        this.keys = keys;
        this.reader = reader;
        this.changes = changes;
        this.letters = letters;
        this.promise = promise;
        this.unsending = unsending;
        this.customers = customers;
        this.clock = clock;
        this.files = files;
    }

    /** Takes the inquiry and sends the receipt; the channel is the caller's word, never the customer's. */
    public Receipt submit(NewInquiry inquiry) {
        return intake.take(inquiry);
    }

    @Transactional(readOnly = true)
    public FollowedInquiry follow(String secret) {
        return reader.read(inquiryOf(secret));
    }

    /** Adds what the customer writes, there where they wrote it; what was merged goes on in its target. Refused with 409 when that is over. */
    public void write(String secret, String body) {
        write(secret, body, SentFiles.NONE);
    }

    /** As {@link #write(String, String)}, with files that go with it. */
    public void write(String secret, String body, SentFiles sent) {
        var faults = new Faults().text("body", Intake.cleanOrNull(body), Intake.LONGEST_BODY);
        files.check(faults, sent);
        faults.refuse();
        var held = threads.hold(inquiryOf(secret).number());
        var before = unsending.stopWaiting(held.root());
        var now = clock.instant();
        var after = before.continuedByCustomer(promise.from(now));
        var message = messages.add(held.written().id(), MessageKind.CUSTOMER, Intake.clean(body), null, now);
        files.attach(message.id(), sent);
        if (before.status() == after.status()) {
            inquiries.save(after);
        } else {
            changes.moved(before, after, InquiryStep.WRITE, null);
        }
        changes.written(held.isMerged() ? held.written() : after, message);
    }

    /** The customer needs no answer any more. */
    public void withdraw(String secret) {
        var before = unsending.stopWaiting(locked(secret));
        changes.moved(before, before.closed(clock.instant()), InquiryStep.WITHDRAW, null);
    }

    /**
     * Sends a code of six digits when number and address belong together; answers alike when they do not, with the ticket that
     * the code must be given with.
     */
    public String sendCode(String number, String email) {
        var ticket = Secrets.fresh();
        var now = clock.instant();
        if (!PlainText.isStorable(number) || number.length() > 20) {
            return ticket;
        }
        var address = PlainText.tidy(email).toLowerCase(Locale.ROOT);
        if (!keys.mayAskForCode(number, address, now)) {
            return ticket;
        }
        var code = Secrets.digits();
        var found = inquiries
                .withNumber(number)
                .filter(inquiry ->
                        customers.addressee(inquiry.customer()).email().equals(address));
        keys.addCode(number, address, ticket, found.isPresent() ? code : null, now);
        found.ifPresent(inquiry -> letters.code(inquiry, code, now));
        return ticket;
    }

    /** A fresh follow secret for the right code: within 10 minutes, once, after at most five tries. */
    @Transactional(noRollbackFor = Refusal.class)
    public String exchangeCode(String number, String ticket, String code) {
        var now = clock.instant();
        var typed = code.replaceAll("\\s", "");
        if (!PlainText.isStorable(number) || !keys.tryCode(number, ticket, typed, now)) {
            throw Refusal.invalid("code", "code-wrong");
        }
        return keys.issue(
                inquiries.withNumber(number).orElseThrow(Refusal::notFound).id(), now);
    }

    private Inquiry locked(String secret) {
        return inquiries.locked(inquiryOf(secret).id());
    }

    private Inquiry inquiryOf(String secret) {
        return keys.inquiryOf(secret, clock.instant()).orElseThrow(Refusal::notFound);
    }
}
