package io.haedap.customer;

import org.jspecify.annotations.Nullable;

/** A customer in clear, for somebody with the right and a reason that was recorded. */
public record RevealedCustomer(
        CustomerId id, String name, String email, @Nullable String phone) {}
