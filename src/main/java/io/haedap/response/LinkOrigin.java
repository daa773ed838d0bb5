package io.haedap.response;

/** Who said that an inquiry is about an incident: the customer who sent it, or a colleague. */
public enum LinkOrigin {
    CUSTOMER,
    STAFF
}
