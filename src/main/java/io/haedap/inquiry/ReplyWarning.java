package io.haedap.inquiry;

/**
 * What looks like somebody's own in a reply, or cannot be opened by whoever gets it: {@code found} is masked. A number is masked in the reply too, whatever is chosen. Before
 * an identity check is over every reply warns, and {@code found} names what it contains, as words of {@code AccountWord}. An entry is named
 * by its number.
 */
public record ReplyWarning(Kind kind, String found) {

    /** A resident registration or card number, a mobile number or a mail address that is not the customer's, an entry of the FAQ that is not public. */
    public enum Kind {
        NUMBER,
        PHONE,
        MAIL,
        IDENTITY,
        ENTRY
    }
}
