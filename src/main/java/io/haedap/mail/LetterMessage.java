package io.haedap.mail;

import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/** A letter as MIME: text and HTML of the same words. The Message-ID is the same at every attempt. */
final class LetterMessage extends SMTPMessage {

    /** Answers to answers would go round for ever: to an empty envelope sender nobody replies. */
    private static final String NOBODY = "<>";

    private final String messageId;

    private LetterMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static LetterMessage of(StoredLetter letter, Session session, Sender sender) throws MessagingException {
        var message = new LetterMessage(session, messageId(letter, sender));
        message.setFrom(sender.address());
        message.setRecipient(Message.RecipientType.TO, address(letter.to(), letter.toName()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        var begun = letter.claimedAt();
        message.setSentDate(Date.from(begun == null ? letter.createdAt() : begun));
        message.setHeader("Content-Language", letter.language().tag());
        switch (letter.kind()) {
            case ACKNOWLEDGEMENT -> {
                message.setHeader("Auto-Submitted", "auto-replied");
                message.setEnvelopeFrom(NOBODY);
            }
            case CODE, STAFF -> message.setHeader("Auto-Submitted", "auto-generated");
            case NEWS -> {
                message.setHeader("Auto-Submitted", "auto-generated");
                message.setHeader("List-Id", "<news." + sender.host() + ">");
                message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
                // RFC 8058: one POST, without asking anything
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            case REPLY -> {}
        }
        var words = letter.body() + sender.footer(letter);
        var both = new MimeMultipart("alternative");
        both.addBodyPart(part(LetterText.of(words), "plain"));
        both.addBodyPart(part(page(letter.language(), words), "html"));
        message.setContent(both);
        message.saveChanges();
        return message;
    }

    /** Whether it comes from nobody, which some mail servers do not take. */
    boolean isFromNobody() {
        return NOBODY.equals(getEnvelopeFrom());
    }

    LetterMessage fromSomebody(Sender sender) {
        setEnvelopeFrom(sender.address().getAddress());
        return this;
    }

    static String messageId(StoredLetter letter, Sender sender) {
        return "<haedap.%d.%d@%s>".formatted(letter.id(), letter.createdAt().toEpochMilli(), sender.host());
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    /** The HTML of a letter with these words. */
    static String page(Language language, String words) {
        return "<!doctype html>\n<html lang=\"" + language.tag() + "\"><head><meta charset=\"utf-8\"></head><body>\n"
                + Markdown.message(words) + "</body></html>\n";
    }

    static InternetAddress address(String address, @Nullable String name) throws AddressException {
        var at = address.lastIndexOf('@');
        var ascii = address.substring(0, at + 1) + domain(address.substring(at + 1));
        var internet = new InternetAddress(ascii, true);
        try {
            internet.setPersonal(name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return internet;
    }

    private static String domain(String domain) throws AddressException {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException _) {
            throw new AddressException("The domain cannot be written in ASCII");
        }
    }
}
