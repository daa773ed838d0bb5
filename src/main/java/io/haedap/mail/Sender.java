package io.haedap.mail;

import io.haedap.shared.Language;
import io.haedap.shared.web.PublicAddress;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who letters come from. */
@Component
class Sender {

    private final InternetAddress address;
    private final String host;
    private final MessageSource messages;

    Sender(@Value("${haedap.mail.from:}") String from, PublicAddress site, MessageSource messages) {
        this.host = site.host();
        this.messages = messages;
        try {
            this.address = new InternetAddress(from.isBlank() ? "no-reply@" + site.host() : from, true);
        } catch (AddressException wrong) {
            throw new IllegalStateException("HAEDAP_MAIL_FROM is not a mail address", wrong);
        }
    }

    InternetAddress address() {
        return address;
    }

    String host() {
        return host;
    }

    String footer(StoredLetter letter) {
        return footer(letter.kind(), letter.language(), letter.unsubscribe());
    }

    /** What customers should know of every letter: nobody reads what is sent back to its sender. */
    String footer(Letter.Kind kind, Language language, @Nullable String unsubscribe) {
        return switch (kind) {
            case ACKNOWLEDGEMENT, REPLY, CODE ->
                "\n\n---\n\n" + messages.getMessage("mail.footer", null, language.locale());
            case NEWS ->
                "\n\n---\n\n" + messages.getMessage("mail.footer.news", new Object[] {unsubscribe}, language.locale());
            case STAFF -> "";
        };
    }
}
