package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A closure as somebody writes it; without a calendar it closes all of them. */
public record ClosureDraft(
        @Nullable String calendar,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        LocalText name) {}
