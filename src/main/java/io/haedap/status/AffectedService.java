package io.haedap.status;

import io.haedap.shared.LocalText;

/** A service that an incident or a maintenance concerns; {@code state} is what that event says of it. */
public record AffectedService(String id, LocalText name, ServiceState state) {}
