package io.haedap.inquiry.promise;

/** How a clock ended: in time, late, or without having to be kept, as when the customer withdrew. */
public enum Outcome {
    MET,
    MISSED,
    DROPPED
}
