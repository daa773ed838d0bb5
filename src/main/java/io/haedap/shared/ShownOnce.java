package io.haedap.shared;

/**
 * The JSON answer at work holds a secret under this name, for this once: whoever asks again with the same {@code Idempotency-Key} is
 * answered without it.
 */
public record ShownOnce(String member) {}
