package io.haedap.faq;

import io.haedap.shared.LocalText;
import java.time.Instant;

/** When an entry goes out, or leaves where {@code publishes} is false. */
public record FaqDate(FaqId faq, LocalText title, Instant at, int revision, boolean publishes) {}
