package io.haedap.status;

import io.haedap.shared.LocalText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A template of incidents as it shall be; without a {@code position}, which counts from 1, it stays or goes last. */
public record TemplateDraft(
        LocalText title,
        Impact impact,
        Map<String, ServiceState> services,
        LocalText message,
        @Nullable Integer position) {}
