package io.haedap.status;

import io.haedap.shared.LocalText;
import java.util.Map;

/** How an incident begins that is known to happen; {@code position} counts from 1. */
public record IncidentTemplate(
        String id,
        LocalText title,
        Impact impact,
        Map<String, ServiceState> services,
        LocalText message,
        int position,
        long version) {}
