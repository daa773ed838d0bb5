package io.haedap.inquiry.queue;

import org.jspecify.annotations.Nullable;

/** A rule as somebody writes it; {@code place} counts from 1, null is the end or where it stands. */
public record NewRule(
        @Nullable String name,
        boolean enabled,
        RoutingRule.When when,
        RoutingRule.Then then,
        @Nullable Integer place) {}
