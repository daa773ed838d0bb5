package io.haedap.status;

import org.jspecify.annotations.Nullable;

/**
 * What applies to incidents unless somebody says otherwise. {@code informWithin}: so many minutes after an outage began customers
 * must have been told (null: no such duty); {@code warnBefore}: so many minutes before that colleagues are warned;
 * {@code promiseMinutes}: when the next update is promised (null: not at all).
 */
public record StatusSettings(
        @Nullable Integer informWithin,
        int warnBefore,
        @Nullable Integer promiseMinutes,
        long version) {}
