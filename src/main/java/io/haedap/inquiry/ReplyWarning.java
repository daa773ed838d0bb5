package io.haedap.inquiry;

/**
 * What looks like somebody's own in a reply: {@code found} is masked. A number is masked in the reply too, whatever is chosen. Before
 * an identity check is over every reply warns, and {@code found} names what it contains, as words of {@code AccountWord}.
 */
public record ReplyWarning(Kind kind, String found) {

    /** A resident registration or card number, a mobile number or a mail address that is not the customer's. */
    public enum Kind {
        NUMBER,
        PHONE,
        MAIL,
        IDENTITY
    }
}
