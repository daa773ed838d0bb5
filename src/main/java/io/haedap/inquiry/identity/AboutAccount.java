package io.haedap.inquiry.identity;

/** What a reply says of the customer's account: nothing, that they are asked to prove whose it is, or something. */
public enum AboutAccount {
    NOTHING,
    ASKS,
    TELLS
}
