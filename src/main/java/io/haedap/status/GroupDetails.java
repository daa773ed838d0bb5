package io.haedap.status;

import io.haedap.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** A group of services as staff see it, also while nothing lies in it; {@code services} counts retired ones too. */
public record GroupDetails(
        String id, LocalText name, @Nullable LocalText description, int position, int services, long version) {}
