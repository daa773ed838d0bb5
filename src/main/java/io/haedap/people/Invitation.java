package io.haedap.people;

import java.util.Set;

/** Whom to invite: address, name, roles, and the queues and categories that the rights are narrowed to (empty: all). */
public record Invitation(String email, String name, Set<String> roles, Set<String> queues, Set<String> categories) {}
