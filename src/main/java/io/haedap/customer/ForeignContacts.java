package io.haedap.customer;

import java.util.List;

/** Telephones and addresses in a text that are not those of the customer it goes to; masked. */
public record ForeignContacts(List<String> phones, List<String> mails) {}
