package io.haedap.people;

import java.time.Instant;
import java.util.Set;

/** An API token as its owner sees it later: without the secret. Empty scopes mean all rights of the owner. */
public record ApiToken(String id, String name, Set<String> scopes, Instant createdAt, Instant expiresAt) {}
