package io.haedap.inquiry;

import io.haedap.customer.CustomerBook;
import io.haedap.mail.Letter;
import io.haedap.mail.Outbox;
import io.haedap.shared.Language;
import io.haedap.shared.web.PublicAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells a customer that their inquiry was closed without a further word: until when they can open it again, and where they say how they
 * were answered. It waits as long as a reply does, and is called back where the closing is.
 */
@Component
class EndLetters {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final String CLOSINGS = """
            select count(*)
              from inquiry.event e join inquiry.inquiry i on i.id = e.inquiry
             where i.number = :number and e.to_status = 'CLOSED' and e.from_status <> 'CLOSED'
            """;

    private final Inquiries inquiries;
    private final FollowReader reader;
    private final FollowKeys keys;
    private final CustomerBook customers;
    private final UndoSend undo;
    private final Outbox outbox;
    private final PublicAddress address;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    EndLetters(
            Inquiries inquiries,
            FollowReader reader,
            FollowKeys keys,
            CustomerBook customers,
            UndoSend undo,
            Outbox outbox,
            PublicAddress address,
            MessageSource messages,
            JdbcClient jdbc,
            Clock clock) {
        this.inquiries = inquiries;
        this.reader = reader;
        this.keys = keys;
        this.customers = customers;
        this.undo = undo;
        this.outbox = outbox;
        this.address = address;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A reply that closes says all of this itself, and a customer who withdrew knows. */
    @EventListener
    void moved(InquiryMoved moved) {
        if (moved.from() == moved.to()) {
            return;
        }
        if (moved.from() == InquiryStatus.CLOSED) {
            outbox.takeBack(key(moved.number()));
        } else if (moved.to() == InquiryStatus.CLOSED
                && InquiryAction.CLOSE.name().equals(moved.deed())) {
            var inquiry = inquiries.withNumber(moved.number()).orElseThrow();
            // whose data was destroyed has no address any more
            if (!customers.addresses(Set.of(inquiry.customer())).isEmpty()) {
                outbox.post(letter(inquiry), undo.soonest());
            }
        }
    }

    private Letter letter(Inquiry inquiry) {
        var language = inquiry.language();
        var secret = keys.issue(inquiry.id(), clock.instant());
        var end = reader.read(inquiry).end();
        var until = end.reopenUntil();
        var link = address.of(FollowLink.path(secret, language));
        var body = until == null
                ? word(language, "inquiry.letter.closed.over", inquiry.number(), link)
                : word(language, "inquiry.letter.closed.body", inquiry.number(), day(until, language), link);
        var to = customers.addressee(inquiry.customer());
        return new Letter(
                key(inquiry.number()),
                Letter.Kind.ACKNOWLEDGEMENT,
                to.email(),
                to.name(),
                language,
                word(language, "inquiry.letter.closed.subject", inquiry.number()),
                end.mayRate() && end.rating() == null
                        ? body + "\n\n---\n\n"
                                + word(
                                        language,
                                        "inquiry.letter.rating",
                                        address.of(FollowLink.rating(secret, language)))
                        : body,
                "inquiry:" + inquiry.number());
    }

    /** Each closing is told once. */
    private String key(String number) {
        return "closed:" + number + ":"
                + jdbc.sql(CLOSINGS).param("number", number).query(Long.class).single();
    }

    private String day(Instant at, Language language) {
        return DateTimeFormatter.ofPattern(word(language, "inquiry.letter.day"), language.locale())
                .format(at.atZone(SEOUL));
    }

    private String word(Language language, String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, language.locale()));
    }
}
