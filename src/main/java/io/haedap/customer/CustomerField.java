package io.haedap.customer;

/** What can be opened of a customer, one at a time. */
public enum CustomerField {
    NAME,
    EMAIL,
    PHONE
}
