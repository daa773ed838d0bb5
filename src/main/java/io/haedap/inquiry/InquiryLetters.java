package io.haedap.inquiry;

import io.haedap.customer.Addressee;
import io.haedap.customer.CustomerBook;
import io.haedap.inquiry.file.MessageFiles;
import io.haedap.inquiry.promise.ChangeReason;
import io.haedap.mail.Letter;
import io.haedap.mail.Outbox;
import io.haedap.shared.Language;
import io.haedap.shared.web.PublicAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the letters about an inquiry in the customer's language, in the transaction of their cause. */
@Component
class InquiryLetters {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Outbox outbox;
    private final CustomerBook customers;
    private final FollowKeys keys;
    private final MessageSource messages;
    private final PublicAddress address;
    private final Clock clock;
    private final MessageFiles files;

    InquiryLetters(
            Outbox outbox,
            CustomerBook customers,
            FollowKeys keys,
            MessageSource messages,
            PublicAddress address,
            Clock clock,
            MessageFiles files) {
        this.outbox = outbox;
        this.customers = customers;
        this.keys = keys;
        this.messages = messages;
        this.address = address;
        this.clock = clock;
        this.files = files;
    }

    /** We have it: number, promise, and the link by which it can be followed. */
    void receipt(Inquiry inquiry, Addressee to, String followSecret) {
        var language = inquiry.language();
        outbox.post(letter(
                inquiry,
                to,
                "receipt:" + inquiry.number(),
                Letter.Kind.ACKNOWLEDGEMENT,
                word(language, "inquiry.letter.receipt.subject", inquiry.number()),
                word(
                        language,
                        "inquiry.letter.receipt.body",
                        inquiry.number(),
                        deadline(inquiry.dueAt(), language),
                        link(followSecret, language))));
    }

    /** Some of what they wrote has a number and a promise of its own now. */
    void split(Inquiry made, Inquiry from, String followSecret) {
        var language = made.language();
        post(
                made,
                "receipt:" + made.number(),
                Letter.Kind.ACKNOWLEDGEMENT,
                word(language, "inquiry.letter.split.subject", made.number()),
                word(
                        language,
                        "inquiry.letter.split.body",
                        from.number(),
                        made.number(),
                        deadline(made.dueAt(), language),
                        link(followSecret, language)));
    }

    /** What names the letter of a reply. */
    static String key(long reply) {
        return "reply:" + reply;
    }

    /** What we replied, and a link to write on; it leaves when the reply does. */
    void reply(Inquiry inquiry, Messages.Message reply) {
        var subject = word(inquiry.language(), "inquiry.letter.reply.subject", inquiry.number());
        reply(inquiry, reply, subject, isEnd(inquiry.status()));
    }

    /** What we wrote first, under its own subject. */
    void begun(Inquiry inquiry, Messages.Message first) {
        var language = inquiry.language();
        var subject = word(language, "inquiry.letter.begun.subject", inquiry.number(), inquiry.subject());
        reply(inquiry, first, subject, false);
    }

    private void reply(Inquiry inquiry, Messages.Message reply, String subject, boolean isLast) {
        var language = inquiry.language();
        var now = clock.instant();
        var secret = keys.issue(inquiry.id(), now);
        var letter = letter(
                inquiry,
                key(reply.id()),
                Letter.Kind.REPLY,
                subject,
                words(inquiry, reply.body() + told(reply, language), secret, isLast));
        outbox.post(letter, reply.sendsAt() == null ? now : reply.sendsAt());
    }

    /** Files stay here: a letter says that there are some, and its link leads to them. */
    private String told(Messages.Message reply, Language language) {
        var with = files.of(List.of(reply.id())).getOrDefault(reply.id(), List.of());
        return with.isEmpty() ? "" : "\n\n" + word(language, "inquiry.letter.reply.files", with.size());
    }

    /** The same letter with a link that opens nothing. */
    PreviewedReply preview(Inquiry inquiry, String body) {
        var language = inquiry.language();
        var subject = word(language, "inquiry.letter.reply.subject", inquiry.number());
        var letter =
                letter(inquiry, "preview", Letter.Kind.REPLY, subject, words(inquiry, body, "\u2022".repeat(6), true));
        return new PreviewedReply(language, subject, outbox.page(letter), body);
    }

    /** A reply that may be the last word leads to where it is rated. */
    private String words(Inquiry inquiry, String body, String secret, boolean isLast) {
        var language = inquiry.language();
        var foot = word(language, "inquiry.letter.reply.foot", inquiry.number(), link(secret, language));
        var rating = isLast
                ? "\n\n" + word(language, "inquiry.letter.rating", address.of(FollowLink.rating(secret, language)))
                : "";
        return body + "\n\n---\n\n" + foot + rating;
    }

    private static boolean isEnd(InquiryStatus status) {
        return status == InquiryStatus.ANSWERED || status == InquiryStatus.CLOSED;
    }

    /** What they were promised became a later date. */
    void later(Inquiry inquiry, Instant was, Instant promised, ChangeReason reason) {
        if (customers.addresses(Set.of(inquiry.customer())).isEmpty()) {
            // nothing of them is kept any more
            return;
        }
        var language = inquiry.language();
        post(
                inquiry,
                "promise:" + inquiry.number() + ":" + promised.getEpochSecond(),
                Letter.Kind.ACKNOWLEDGEMENT,
                word(language, "inquiry.letter.promise.subject", inquiry.number()),
                word(
                        language,
                        "inquiry.letter.promise.body",
                        inquiry.number(),
                        deadline(was, language),
                        deadline(promised, language),
                        word(language, "inquiry.promise.told." + reason),
                        link(keys.issue(inquiry.id(), clock.instant()), language)));
    }

    /** The code that lets the customer in without a link. */
    void code(Inquiry inquiry, String code, Instant asked) {
        var language = inquiry.language();
        post(
                inquiry,
                "code:" + inquiry.number() + ":" + asked.toEpochMilli(),
                Letter.Kind.CODE,
                word(language, "inquiry.letter.code.subject", inquiry.number()),
                word(language, "inquiry.letter.code.body", code, inquiry.number()));
    }

    private void post(Inquiry inquiry, String key, Letter.Kind kind, String subject, String body) {
        outbox.post(letter(inquiry, key, kind, subject, body));
    }

    private Letter letter(Inquiry inquiry, String key, Letter.Kind kind, String subject, String body) {
        return letter(inquiry, customers.addressee(inquiry.customer()), key, kind, subject, body);
    }

    private static Letter letter(
            Inquiry inquiry, Addressee to, String key, Letter.Kind kind, String subject, String body) {
        return new Letter(
                key, kind, to.email(), to.name(), inquiry.language(), subject, body, "inquiry:" + inquiry.number());
    }

    private String link(String secret, Language language) {
        return address.of(FollowLink.path(secret, language));
    }

    private String deadline(Instant due, Language language) {
        return DateTimeFormatter.ofPattern(word(language, "inquiry.letter.deadline"), language.locale())
                .format(due.atZone(SEOUL));
    }

    private String word(Language language, String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, language.locale()));
    }
}
