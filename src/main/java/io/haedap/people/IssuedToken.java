package io.haedap.people;

import java.time.Instant;
import java.util.Set;

/** A new token with its secret, shown this once. */
public record IssuedToken(String id, String token, Set<String> scopes, Instant expiresAt) {}
