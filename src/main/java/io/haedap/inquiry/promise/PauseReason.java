package io.haedap.inquiry.promise;

/** Why the clocks of an inquiry stand. */
public enum PauseReason {
    WAITING_FOR_CUSTOMER,
    ON_HOLD
}
