package io.haedap.subscription;

import java.time.Instant;

/**
 * Something that subscribers are told once. {@code kind} says which {@link NewsSource} knows its words, {@code thing} and
 * {@code moment} what it is about; together they name the effect. Until {@code deliverAt} it can be taken back.
 */
public record Announcement(String kind, String thing, String moment, Instant deliverAt) {}
