package io.haedap.customer;

/** How the company itself is reached; either may be blank. That is meant to be read. */
public record OwnContacts(String mail, String phone) {}
