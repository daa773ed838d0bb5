package io.haedap.mail;

import io.haedap.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person. {@code key} names the effect, such as {@code receipt:261120-0482}: a second letter with the same
 * key is not written. {@code body} is Markdown and is sent as text and HTML. {@code about} names the thing, for the console.
 * {@code unsubscribe} is the address at which whoever no longer wants such letters says so (RFC 8058), for {@link Kind#NEWS} alone.
 */
public record Letter(
        String key,
        Kind kind,
        String to,
        @Nullable String toName,
        Language language,
        String subject,
        String body,
        String about,
        @Nullable String unsubscribe) {

    public Letter {
        if ((kind == Kind.NEWS) == (unsubscribe == null)) {
            throw new IllegalArgumentException("News, and nothing else, can be unsubscribed from");
        }
    }

    public Letter(
            String key,
            Kind kind,
            String to,
            @Nullable String toName,
            Language language,
            String subject,
            String body,
            String about) {
        this(key, kind, to, toName, language, subject, body, about, null);
    }

    /**
     * How mail programs should treat it: an acknowledgement is marked as automatic and has an empty envelope sender. News go to
     * many, and only while nothing else waits.
     */
    public enum Kind {
        ACKNOWLEDGEMENT,
        REPLY,
        CODE,
        STAFF,
        NEWS
    }
}
