package io.haedap.inquiry;

import io.haedap.customer.CustomerId;
import io.haedap.customer.CustomerReader;
import io.haedap.inquiry.file.MessageFiles;
import io.haedap.inquiry.file.SentFiles;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Faults;
import io.haedap.shared.PersonalDataRead;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An agent with a customer on the telephone or at the counter. Who calls is found by the whole number or address alone, shown masked, and
 * the look is recorded; a repeated call joins the inquiry that is open.
 */
@Service
@PreAuthorize("hasAuthority('inquiry:create')")
public class CallDesk {

    private static final int CALLERS = 3;
    private static final String OPEN_OF = """
            select number
              from inquiry.inquiry
             where customer = :customer and status not in ('CLOSED', 'SPAM')
               and (cardinality(:queues) = 0 or queue = any (:queues))
             order by received_at desc
             limit 5
            """;

    private final CustomerReader customers;
    private final InquiryBoard board;
    private final Inquiries inquiries;
    private final Messages messages;
    private final MessageFiles files;
    private final Merges merges;
    private final InquiryChanges changes;
    private final Promise promise;
    private final Unsending unsending;
    private final CurrentStaff staff;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate writing;
    private final Clock clock;

    CallDesk(
            CustomerReader customers,
            InquiryBoard board,
            Inquiries inquiries,
            Messages messages,
            MessageFiles files,
            Merges merges,
            InquiryChanges changes,
            Promise promise,
            Unsending unsending,
            CurrentStaff staff,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            TransactionTemplate writing,
            Clock clock) {
        this.customers = customers;
        this.board = board;
        this.inquiries = inquiries;
        this.messages = messages;
        this.files = files;
        this.merges = merges;
        this.changes = changes;
        this.promise = promise;
        this.unsending = unsending;
        this.staff = staff;
        this.jdbc = jdbc;
        this.events = events;
        this.writing = writing;
        this.clock = clock;
    }

    /** Who has exactly this address, or this telephone number however it is set apart; the newest few. */
    @PreAuthorize("hasAuthority('inquiry:create') and hasAuthority('customer:read') and hasAuthority('inquiry:read')")
    public List<Caller> callers(@Nullable String email, @Nullable String phone) {
        var found = new LinkedHashSet<CustomerId>();
        typed(email).flatMap(customers::withEmail).ifPresent(found::add);
        typed(phone).map(customers::withPhone).ifPresent(found::addAll);
        var shown = found.stream().limit(CALLERS).toList();
        var masked = customers.masked(shown);
        var callers = shown.stream()
                .flatMap(id ->
                        Optional.ofNullable(masked.get(id))
                                .map(customer -> new Caller(customer, board.rows(openOf(id))))
                                .stream())
                .toList();
        callers.forEach(caller -> events.publishEvent(
                new PersonalDataRead("customer:" + caller.customer().id(), "caller")));
        return callers;
    }

    @PreAuthorize("hasAuthority('inquiry:create') and hasAuthority('inquiry:answer')")
    public void join(String number, Channel channel, @Nullable String said) {
        join(number, channel, said, SentFiles.NONE);
    }

    /** The customer called or came again: what they said joins the open inquiry, as if they had written it there. */
    @PreAuthorize("hasAuthority('inquiry:create') and hasAuthority('inquiry:answer')")
    public void join(String number, Channel channel, @Nullable String said, SentFiles sent) {
        new Faults().text("body", Intake.cleanOrNull(said), Intake.LONGEST_BODY).refuse();
        if (channel != Channel.PHONE && channel != Channel.VISIT) {
            throw Refusal.invalid("channel", "channel-call");
        }
        writing.executeWithoutResult(_ -> {
            var before = unsending.stopWaiting(merges.refuseMerged(inquiries
                    .locked(number)
                    .filter(inquiry -> staff.sees(inquiry.queue()))
                    .orElseThrow(Refusal::notFound)));
            var now = clock.instant();
            var after = before.continuedByCustomer(promise.from(now));
            var message =
                    messages.add(before.id(), MessageKind.CUSTOMER, Intake.clean(String.valueOf(said)), null, now);
            files.attach(message.id(), sent);
            var saved = before.status() == after.status()
                    ? changes.noted(after, channel.name(), null)
                    : changes.moved(before, after, channel.name(), null);
            changes.written(saved, message);
        });
    }

    private List<String> openOf(CustomerId customer) {
        return jdbc.sql(OPEN_OF)
                .param("customer", customer.value())
                .param("queues", staff.queues().toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static Optional<String> typed(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(one -> one.length() > 4 && PlainText.isStorable(one));
    }
}
