package io.haedap.mail;

import io.haedap.customer.Masking;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers one letter: marks it and commits, speaks with the mail server, marks the outcome. Exactly once does not exist for
 * mail; a letter whose outcome nobody knows goes out again with the same Message-ID.
 */
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@]+@[^\\s<>@]+");
    private static final int LONGEST_ERROR = 300;

    private final LetterStore store;
    private final JavaMailSenderImpl mail;
    private final Sender sender;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Postman(LetterStore store, JavaMailSenderImpl mail, Sender sender, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.mail = mail;
        this.sender = sender;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Delivers the next letter that is due; false when there is none. */
    boolean deliverNext() {
        var claimed = transactions.execute(_ -> store.claim(clock.instant()));
        if (claimed.isEmpty()) {
            return false;
        }
        var letter = claimed.orElseThrow();
        try {
            send(LetterMessage.of(letter, mail.getSession(), sender));
        } catch (MailException | MessagingException failed) {
            notSent(letter, failed);
            return true;
        }
        transactions.executeWithoutResult(
                _ -> store.markSent(letter, Blots.out(letter.kind(), letter.body()), clock.instant()));
        return true;
    }

    /** A server that refuses an empty envelope sender gets the ordinary one; what it refused did not arrive. */
    private void send(LetterMessage message) {
        try {
            mail.send(message);
        } catch (MailSendException refused) {
            if (!message.isFromNobody() || code(causeOf(refused)) < 500) {
                throw refused;
            }
            mail.send(message.fromSomebody(sender));
        }
    }

    private void notSent(StoredLetter letter, Exception failed) {
        var cause = causeOf(failed);
        var forGood = isForGood(cause) || letter.attempts() > PAUSES.size();
        var next = forGood ? null : clock.instant().plus(PAUSES.get(letter.attempts() - 1));
        var error = error(cause);
        log.warn("Letter {} was not sent at attempt {}: {}", letter.id(), letter.attempts(), error);
        transactions.executeWithoutResult(_ -> store.markNotSent(letter, error, next));
    }

    /** The mail server's own word on this recipient where there is one. */
    private static Throwable causeOf(Exception failed) {
        Throwable cause = failed;
        if (failed instanceof MailSendException several && several.getMessageExceptions().length > 0) {
            cause = several.getMessageExceptions()[0];
        }
        while (cause instanceof SendFailedException refused && code(cause) == 0 && refused.getNextException() != null) {
            cause = refused.getNextException();
        }
        return cause;
    }

    private static boolean isForGood(Throwable cause) {
        return cause instanceof AddressException || code(cause) >= 500;
    }

    private static int code(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            case SMTPSenderFailedException refused -> refused.getReturnCode();
            case SMTPSendFailedException refused -> refused.getReturnCode();
            default -> 0;
        };
    }

    /** What is kept and logged of a failure; servers like to repeat the address. */
    private static String error(Throwable cause) {
        @Nullable String said = cause.getMessage();
        var text = cause.getClass().getSimpleName() + (said == null ? "" : ": " + said);
        var masked = ADDRESS.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(Masking.email(found.group())));
        return LetterOutbox.oneLine(masked, LONGEST_ERROR);
    }
}
