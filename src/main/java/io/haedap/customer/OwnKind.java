package io.haedap.customer;

/** What of a person's own is taken out of a text that others are to read. */
public enum OwnKind {
    NAME,
    PHONE,
    MAIL,
    /** Where somebody lives. */
    ADDRESS,
    /** Inquiry, order, card and account numbers, and whatever is masked already. */
    NUMBER
}
