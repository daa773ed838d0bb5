package io.haedap.people;

import java.util.UUID;

/** Filters of a list under a name; {@code query} is the part of the screen's address after the question mark. */
public record SavedView(
        UUID id, String screen, String name, String query, boolean shared, boolean own, String ownerName) {}
