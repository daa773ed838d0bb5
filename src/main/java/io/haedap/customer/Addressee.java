package io.haedap.customer;

/** Where letters to a customer go; for letters alone, never for a screen. */
public record Addressee(CustomerId id, String name, String email) {}
