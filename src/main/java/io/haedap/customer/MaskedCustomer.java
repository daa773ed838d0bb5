package io.haedap.customer;

import org.jspecify.annotations.Nullable;

/** A customer as lists and screens show one: every part masked by {@link Masking}. */
public record MaskedCustomer(
        CustomerId id, String name, String email, @Nullable String phone) {}
