package io.haedap.mail;

import io.haedap.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person. {@code key} names the effect, such as {@code receipt:261120-0482}: a second letter with the same
 * key is not written. {@code body} is Markdown and is sent as text and HTML. {@code about} names the thing, for the console.
 */
public record Letter(
        String key,
        Kind kind,
        String to,
        @Nullable String toName,
        Language language,
        String subject,
        String body,
        String about) {

    /** How mail programs should treat it: an acknowledgement is marked as automatic and has an empty envelope sender. */
    public enum Kind {
        ACKNOWLEDGEMENT,
        REPLY,
        CODE,
        STAFF
    }
}
