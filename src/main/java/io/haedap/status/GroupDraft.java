package io.haedap.status;

import io.haedap.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** A group of services as it shall be; without a {@code position}, which counts from 1, it stays or goes last. */
public record GroupDraft(
        LocalText name,
        @Nullable LocalText description,
        @Nullable Integer position) {}
